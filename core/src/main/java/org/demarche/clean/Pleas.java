package org.demarche.clean;

import java.util.regex.Pattern;

/**
 * What an outlet asks of its readers, in its own voice: an order or an offer to "you" about what only an outlet has
 * (a newsletter, an app, its journalism). What is said in quotation marks is somebody else's.
 */
final class Pleas {
    private static final int LONGEST = 420;
    private static final String ORDER =
            "(?:sign(?:ing)? up|(?:un)?subscrib(?:e|ing)|follow(?:ing)?|join(?:ing)?|bookmark|download(?:ing)?|register(?:ing)?|donat(?:e|ing)|get in touch|contact|e-?mail|check out|stay|support(?:ing)?|shar(?:e|ing)"
                    + "|become|consider|help (?:us|keep|fund)|get|receive|click|tap|read|send|write to|tell us|let us know|visit|listen|watch|turn on|allow|enable|try|upgrade|log in|sign in|create|choose|manage|keep up|add|like|whitelist|switch off|disable|rate|download|give|start|enjoy|want|don'?t miss|never miss|unlock|be the first|have (?:a|you)|got|do you|did you|are you|would you)";
    private static final String OUTLETS =
            "(?:newsletters?|news alerts?|push (?:alerts?|notifications?)|notifications|e-?paper|our (?:\\w+[ -]){0,3}(?:app|website|site|homepage|channels?|podcasts?|journalism|journalists|reporting|news ?room|news ?desk|news team|mailing list|briefings?|bulletin|digest|alerts|coverage|page|stories|readers|reporters|community|members|work|editors|feed|archive|content|terms|privacy policy|cookies)"
                    + "|(?:free|daily|weekly|morning|evening|weekend) (?:\\w+ )?(?:briefing|digest|round-?up|bulletin|update|e-?mail)|your inbox|(?:on|to our) (?:twitter|facebook|x|instagram|linkedin|youtube|telegram|whatsapp|tiktok|threads|bluesky|mastodon)|(?:twitter|facebook|whatsapp|telegram|youtube) (?:page|channel|account|group)"
                    + "|supporting us|(?:independent|quality|local|public[- ]interest|trusted) journalism|ad[- ]?blocker|(?:a |your |free |digital )?subscription|unlimited (?:digital )?access|all (?:our )?access|a member|this (?:article|story|page)\\b.{0,30}\\b(?:friends?|link|useful|helpful|error|mistake|correction)|about this (?:article|story|page)|comments? (?:section|below)|story (?:tip|idea)|news tip|letters? to the editor|app store|google play|an account|your (?:account|preferences|feed|email address))";
    private static final Pattern PLEA = Pattern.compile(
            "(?i)^(?:.{0,120}?(?:[.!?,:;\u2013\u2014-]\\s*))?(?:please |and |to |then |now |you can (?:now )?(?:also )?|you may |also |simply |why not )*"
                    + ORDER + "\\b.{0,200}?\\b" + OUTLETS + "\\b.{0,260}$");
    private static final Pattern OFFER = Pattern.compile(
            "(?i)^(?:.{0,160}\\b)?(?:we (?:rely|depend|need|use|value|welcome|want|do not have)|our (?:journalism|reporting|work|newsroom)|this (?:article|story|journalism|site|page|website) (?:is|was) (?:free|made possible|brought|funded|supported|protected|only available|produced with)|(?:already|not yet) a (?:member|subscriber)|by (?:signing up|subscribing|continuing|clicking)|thank you for (?:reading|registering|your)|thanks for (?:reading|signing)|you have (?:reached|read|\\d+)|if you (?:enjoyed|liked|value|found|believe|have (?:a )?(?:story|tip|question|information)|want to (?:read|support|receive|know)|would like))"
                    + "\\b.{0,220}?\\b(?:readers?|donat\\w*|support\\w*|contribut\\w*|members?|subscrib\\w*|newsletter|terms|privacy|cookies?|journalism|free articles?|articles? (?:left|remaining|this month)|sign|register|share|e-?mail|tip|inbox|recaptcha|listen|comments?)\\b.{0,200}$");
    private static final Pattern SPEECH = Pattern.compile("[\"\u201C\u201D]");

    private Pleas() {}

    static boolean isPlea(String line) {
        if (line.length() > LONGEST || SPEECH.matcher(line).find()) return false;
        return PLEA.matcher(line).matches() || OFFER.matcher(line).matches();
    }
}
