package org.demarche.analyse.quote;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The closed lists of words that hand over what somebody says, thinks or wants, by what they take. */
final class SpeechWords {
    /** Verbs of speech, which take a quotation or a clause: "said that …", "“…,” he added". */
    static final Set<String> SPEECH = words("""
            say tell add announce report note warn argue insist claim assert state declare acknowledge admit indicate
            stress recall reveal explain reiterate promise pledge suggest write reply respond affirm emphasize emphasise
            maintain contend complain confirm deny predict ask answer comment remark observe continue conclude tweet joke
            quip testify concede agree allege caution boast urge vow cite recount charge counter demand disclose propose
            threaten mention quote shout signal hint advise recommend lament muse speculate exclaim inform remind assure
            notify brief retort proclaim underline underscore highlight point caution swear protest plead interject
            opine forecast attest relate repeat blog post text email volunteer grumble fume declare rule stipulate
            specify clarify elaborate summarize retweet scoff thunder sigh laugh cry whisper murmur mutter yell""");

    /** Verbs of thought and perception, and what documents do: they take a clause. */
    static final Set<String> THOUGHT = words("""
            believe think expect hope anticipate know feel fear doubt decide consider suspect worry figure understand
            realize realise learn hear assume estimate imagine guess wonder regret determine find show suppose reckon
            conclude calculate presume judge see read recognize recognise dream hold warrant imply
            demonstrate reflect convince persuade accept appreciate bet concur agree wish notice remember""");

    /** Verbs whose infinitive is what is wanted, undertaken or asked for: "promised to …", "urged them to …". */
    static final Set<String> WILL = words("""
            promise pledge vow want plan hope intend seek refuse decide agree ask urge expect wish prefer decline offer
            propose demand threaten swear advise warn order encourage tell call like love opt resolve consent
            undertake commit volunteer aim request beg implore instruct invite press push pressure persuade
            dare fear hesitate aspire determine desire long yearn recommend claim""");

    /** Verbs whose plain object tells what is said or thought of it: "rejected the offer", "announced a plan". */
    static final Set<String> STANCE = words("""
            support oppose reject criticize criticise denounce condemn propose announce deny confirm demand promise
            predict suggest praise blast favor favour expect fear acknowledge claim blame defend accuse welcome endorse
            dismiss mock slam decry assail attack lambast lambaste ridicule question doubt dispute explain recommend
            advocate urge want admit disclose reveal report allege cite mention discuss stress emphasize emphasise
            underscore highlight protest applaud hail laud admire deplore lament regret respect pledge vow
            express voice outline describe reiterate repeat tout back prefer hope anticipate envision request
            declare signal oppose threaten bemoan rebuke rebut refute challenge chide scold castigate disavow disown
            renounce invoke note recall recount compare love hate like dislike detest resent envisage""");

    /** Verbs of naming: "called the talks a success", "described them as useful". */
    static final Set<String> NAMING = words(
            "call describe characterize characterise label dub brand portray depict deem term view see consider regard cast"
                    + " paint denounce dismiss cite name");

    /** Verbs with the prepositions before what is said: "called for a ceasefire", "warned of war". */
    static final Set<String> ABOUT = words("""
            call-for call-on warn-of warn-about warn-against argue-for argue-against complain-about complain-of talk-about
            speak-about speak-of insist-on push-for press-for worry-about ask-about ask-for refer-to point-to object-to
            agree-on agree-to agree-with disagree-with hint-at allude-to appeal-for plead-for lobby-for
            advocate-for hope-for brag-about boast-about boast-of joke-about think-about think-of know-about
             learn-of learn-about hear-about hear-of wonder-about tell-about say-about respond-to react-to
            testify-about comment-on elaborate-on rail-against rant-about believe-in apologize-for
            apologise-for opt-for dream-of dream-about report-on write-about tweet-about
            wish-for campaign-for approve-of disapprove-of side-with""");

    /** Nouns with a clause or an infinitive: "his claim that …", "a promise to …". */
    static final Set<String> NOUNS = words("""
            claim statement belief view argument assertion allegation accusation suggestion contention charge promise
            pledge vow threat offer proposal demand call request plan decision intention hope fear concern worry warning
            announcement declaration report rumor rumour idea notion conclusion confidence conviction opinion doubt
            suspicion expectation prediction assessment finding admission acknowledgment insistence denial assurance
            guarantee sign indication evidence feeling sense word news complaint message acknowledgement desire
            willingness refusal commitment recommendation determination wish reminder speculation theory goal
            perception impression remark comment bid push""");

    /** Nouns with a preposition before what they are about: "calls for …", "opposition to …". */
    static final Set<String> NOUNS_ABOUT = words("""
            call-for demand-for support-for opposition-to criticism-of attack-on accusation-of allegation-of
            endorsement-of concern-about worry-about fear-of warning-of threat-of denunciation-of condemnation-of
            question-about praise-for proposal-for plan-for description-of rejection-of claim-of comment-about
            complaint-about remark-about doubt-about skepticism-about defense-of hope-for statement-about
            statement-on view-on view-of promise-of hope-of suspicion-of belief-in disdain-for contempt-for
            charge-of denial-of admission-of confidence-in explanation-for rhetoric-about argument-for
            argument-against frustration-with anger-at anger-over enthusiasm-for""");

    /** Adjectives of mind: "is confident that …", "was willing to …". */
    static final Set<String> MINDS = words("""
            confident sure certain convinced concerned worried optimistic pessimistic hopeful afraid aware glad pleased
            proud angry happy sorry willing ready eager reluctant unwilling determined committed surprised disappointed
            skeptical sceptical adamant clear fearful grateful hesitant keen doubtful mindful upset frustrated furious
            critical supportive dismissive wary uncertain unsure prepared open inclined opposed alarmed unaware
            uncomfortable comfortable anxious nervous impressed excited""");

    private SpeechWords() {}

    private static Set<String> words(String listed) {
        return Set.copyOf(new HashSet<>(Arrays.asList(listed.strip().split("\\s+"))));
    }

    /** Whether a verb hands over words or thoughts in a clause. */
    static boolean takesClause(String lemma) {
        return SPEECH.contains(lemma) || THOUGHT.contains(lemma) || WILL.contains(lemma);
    }
}
