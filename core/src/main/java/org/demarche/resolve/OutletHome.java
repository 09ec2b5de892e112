package org.demarche.resolve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Gazetteer;
import org.demarche.knowledge.Place;
import org.demarche.text.Report;

/**
 * Where a paper may be at home, told by its name or address: "dallasnews.com", "The Springfield News-Sun", "lfpress.ca". Most
 * papers with a town in their name are local ones, and mean their own Paris or Athens.
 */
final class OutletHome {
    /** What papers call themselves, without the town. */
    private static final Set<String> TITLES = Set.of(
            "the",
            "news",
            "newspapers",
            "newspaper",
            "times",
            "herald",
            "post",
            "gazette",
            "tribune",
            "journal",
            "daily",
            "weekly",
            "chronicle",
            "star",
            "sun",
            "press",
            "ledger",
            "record",
            "register",
            "dispatch",
            "bulletin",
            "observer",
            "courier",
            "today",
            "mail",
            "express",
            "telegraph",
            "telegram",
            "independent",
            "reporter",
            "citizen",
            "examiner",
            "leader",
            "review",
            "enterprise",
            "argus",
            "banner",
            "eagle",
            "world",
            "globe",
            "inquirer",
            "enquirer",
            "online",
            "live",
            "my",
            "this",
            "is",
            "thisis",
            "local",
            "city",
            "state",
            "free",
            "sentinel",
            "advocate",
            "beacon",
            "mirror",
            "standard",
            "echo",
            "monitor",
            "messenger",
            "democrat",
            "republican",
            "union",
            "tribunes",
            "and",
            "evening",
            "morning",
            "www",
            "media",
            "voice",
            "guardian",
            "athenian",
            "intelligencer",
            "statejournal",
            "pi",
            "inside",
            "in");

    private final Gazetteer gazetteer;

    OutletHome(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The places that the outlet's name can mean, and the country of its address; empty where it tells nothing. */
    List<Place> of(Report report) {
        var outlet =
                report.outlet().or(() -> report.url().map(OutletHome::host)).orElse("");
        if (outlet.isEmpty()) return List.of();
        var lower = outlet.toLowerCase(Locale.ROOT).strip();
        return lower.indexOf(' ') < 0 && lower.indexOf('.') > 0 ? ofAddress(lower) : ofName(lower);
    }

    /** The country of the last label, and what the others name in it. */
    private List<Place> ofAddress(String host) {
        var labels = host.split("\\.", -1);
        var last = labels[labels.length - 1];
        var country = last.length() == 2
                ? alpha3(last.equals("uk") ? "gb" : last).flatMap(gazetteer::findCountry)
                : Optional.<Place>empty();
        var home = new ArrayList<Place>();
        country.ifPresent(home::add);
        for (int i = 0; i < labels.length - 1; i++)
            if (labels[i].length() > 3)
                for (var town : town(labels[i].replace("-", "")))
                    if (country.isEmpty() || town.country().equals(country.get().country())) home.add(town);
        return home;
    }

    /** The letters of no country ("tv" is one, "zz" is none) lead nowhere. */
    private static Optional<String> alpha3(String alpha2) {
        try {
            return Optional.of(new Locale("", alpha2).getISO3Country());
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    private List<Place> ofName(String name) {
        var words = new ArrayList<>(List.of(name.replace('-', ' ').split("\\s+", -1)));
        while (!words.isEmpty() && TITLES.contains(words.get(words.size() - 1))) words.remove(words.size() - 1);
        while (!words.isEmpty() && TITLES.contains(words.get(0))) words.remove(0);
        return words.isEmpty() ? List.of() : gazetteer.find(String.join(" ", words));
    }

    private static String host(String url) {
        try {
            var host = new URI(url.strip()).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    /** "thecolumbiastar": what is left when titles are cut off both ends is the town, written as one word. */
    private List<Place> town(String label) {
        var left = label;
        for (boolean cut = true; cut; ) {
            cut = false;
            var found = find(left);
            if (!found.isEmpty()) return found;
            for (int length = Math.min(12, left.length() - 3); length >= 2 && !cut; length--) {
                if (TITLES.contains(left.substring(left.length() - length))) {
                    left = left.substring(0, left.length() - length);
                    cut = true;
                } else if (TITLES.contains(left.substring(0, length))) {
                    left = left.substring(length);
                    cut = true;
                }
            }
        }
        return List.of();
    }

    /** As one word, or as two: "kansascity". */
    private List<Place> find(String label) {
        if (label.length() < 4 || TITLES.contains(label)) return List.of();
        var found = gazetteer.find(label);
        for (int i = 3; found.isEmpty() && i <= label.length() - 3; i++)
            found = gazetteer.find(label.substring(0, i) + " " + label.substring(i));
        return found;
    }
}
