package org.demarche.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Referent;
import org.demarche.knowledge.Lexicon;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** Tells which state or organisation a name means in one sentence, or stands for: "Seoul", "the Kremlin", "the North". */
final class StateReading {
    private static final Pattern UNION = Pattern.compile("\\b(?:EU|E\\.U\\.|European|Eurozone|euro zone|bloc)\\b");

    private final Parse parse;
    private final Sides sides;
    private final Discourse discourse;
    private final MentionTables tables;
    private final Homonyms homonyms;
    private final CapitalReading capitals;

    StateReading(Parse parse, Sides sides, Discourse discourse, MentionTables tables) {
        this.parse = parse;
        this.sides = sides;
        this.discourse = discourse;
        this.tables = tables;
        this.homonyms = new Homonyms(sides);
        this.capitals = new CapitalReading(parse);
    }

    /** The name at a phrase's head that stands for a government: a building, a street, a ministry. */
    Optional<Mention> government(List<Mention> mentions, Span headSpan) {
        return mentions.stream()
                .filter(m -> m.span().overlaps(headSpan))
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION || m.kind() == Mention.Kind.PLACE)
                .filter(m -> tables.find(Lexicon.Kind.CAPITAL, m).isEmpty())
                .filter(m -> tables.find(Lexicon.Kind.GOVERNMENT, m).isPresent())
                .findFirst();
    }

    /** A name at a phrase's head that was taken for an organisation's or a place's, and no table has such. */
    Optional<Mention> unknown(List<Mention> mentions, Span headSpan) {
        return mentions.stream()
                .filter(m -> m.span().overlaps(headSpan))
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION || m.kind() == Mention.Kind.PLACE)
                .filter(m -> tables.country(m).isEmpty()
                        && tables.cityState(m).isEmpty()
                        && tables.organization(m).isEmpty())
                .findFirst();
    }

    /** The state that such a name stands for, unless something takes place there. */
    List<Referent> stands(Phrase phrase, Mention mention) {
        boolean building = tables.find(Lexicon.Kind.GOVERNMENT, mention)
                .filter(g -> !g.precision().equals("metonym"))
                .isPresent();
        if (building && capitals.isPlace(phrase)) return List.of();
        return tables.government(mention)
                .map(c -> List.of(sides.state(c, tables.words(mention) + " stands for its government")))
                .orElse(List.of());
    }

    /** The state or organisation that the head of a phrase names or stands for. */
    List<Referent> named(Phrase phrase, Span headSpan, List<Mention> mentions) {
        for (var mention : mentions) {
            if (!mention.span().overlaps(headSpan)) continue;
            switch (mention.kind()) {
                case COUNTRY -> {
                    return country(mention);
                }
                case NATIONALITY -> {
                    return state(mention, "its people or side");
                }
                case ORGANIZATION -> {
                    return tables.organization(mention)
                            .map(o -> List.of(sides.organization(o)))
                            .orElse(List.of());
                }
                case PLACE -> {
                    if (tables.country(mention).isPresent()) return capital(phrase, mention);
                }
                case PERSON, OFFICE -> {}
            }
        }
        return List.of();
    }

    /** "The North" and "the South", where Korea is spoken of and no other land's part is. */
    Optional<Referent> korea(Phrase phrase, String words) {
        boolean of = phrase.end() < parse.sentence().size()
                && parse.sentence().token(phrase.end()).lower().equals("of");
        boolean spoken = discourse.surroundings().states().contains("PRK")
                || discourse.surroundings().states().contains("KOR");
        if (of || !spoken) return Optional.empty();
        return switch (words) {
            case "the north" -> Optional.of(sides.state("PRK", "the North, of the two Koreas"));
            case "the south" -> Optional.of(sides.state("KOR", "the South, of the two Koreas"));
            default -> Optional.empty();
        };
    }

    private List<Referent> country(Mention mention) {
        var country = tables.find(Lexicon.Kind.COUNTRY, mention).map(Lexicon.Entry::country);
        if (tables.words(mention).equals("Congo") && isOtherCongo())
            return List.of(sides.state("COG", "Brazzaville is named, and Kinshasa is not"));
        return country.flatMap(c -> homonyms.of(tables.words(mention), c, discourse))
                .orElseGet(() -> state(mention, "named"));
    }

    /** Both states are called Congo, and both peoples Congolese. */
    private boolean isOtherCongo() {
        var names = discourse.surroundings().namesOfStates();
        return names.stream().anyMatch(n -> n.endsWith("@COG"))
                && names.stream().noneMatch(n -> n.endsWith("@COD") && !n.startsWith("Congo"));
    }

    private List<Referent> capital(Phrase phrase, Mention mention) {
        if (capitals.isPlace(phrase)) return List.of();
        var words = tables.words(mention);
        // The Union's seat speaks for the Union where it is spoken of and Belgium is not.
        if (words.equals("Brussels")
                && !discourse.surroundings().speaksOf("BEL", words)
                && UNION.matcher(discourse.surroundings().text()).find())
            return List.of(sides.organization("European Union"));
        return state(mention, words + " stands for its government");
    }

    private List<Referent> state(Mention mention, String why) {
        return tables.country(mention).map(c -> List.of(sides.state(c, why))).orElse(List.of());
    }
}
