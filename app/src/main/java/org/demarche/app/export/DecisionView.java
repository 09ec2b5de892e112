package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.enter.Desk;
import org.demarche.register.Decision;

/** People's decisions for people and programs, in their order. */
public final class DecisionView {
    private final List<Decision> decisions;
    private final Set<Long> undone;

    public DecisionView(List<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
        undone = Desk.undone(decisions);
    }

    /** A few lines for each; one line where there is none. */
    public String text() {
        if (decisions.isEmpty()) return "nobody has decided anything yet\n";
        return decisions.stream().map(this::lines).collect(Collectors.joining());
    }

    private String lines(Decision d) {
        return d.id() + "  " + d.at().toString().substring(0, 16).replace('T', ' ') + "  " + d.author() + "  "
                + d.kind().code() + " " + what(d) + (undone.contains(d.id()) ? "  (taken back)" : "") + "\n     "
                + d.reason() + "\n";
    }

    private static String what(Decision d) {
        return switch (d.kind()) {
            case CORRECT -> d.key() + " " + fields(d);
            case IDENTIFY -> d.key() + " " + fields(d);
            case ACCEPT ->
                d.key() + " " + (d.fields().isEmpty() ? String.join(" with ", d.accounts()) : fields(d));
            case MERGE -> d.accounts().stream().map(a -> "e" + a.substring(1)).collect(Collectors.joining(" "));
            case SPLIT -> d.key() + " without " + String.join(", ", d.accounts());
            case HIDE -> d.key();
            case UNDO -> d.undoes().map(n -> "decision " + n).orElse("");
        };
    }

    private static String fields(Decision d) {
        return new TreeMap<>(d.fields())
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", "));
    }

    /** One object with {@code total} and {@code decisions}. */
    public String json() {
        var root = DossierNodes.object().put("total", decisions.size());
        var list = root.putArray("decisions");
        for (var decision : decisions) list.add(node(decision));
        return EntryJson.pretty(root);
    }

    /** One of them. */
    public ObjectNode node(Decision d) {
        var node = DossierNodes.object()
                .put("id", d.id())
                .put("kind", d.kind().code())
                .put("key", d.key())
                .put("author", d.author())
                .put("at", d.at().toString())
                .put("reason", d.reason())
                .put("undone", undone.contains(d.id()));
        var accounts = node.putArray("accounts");
        d.accounts().forEach(accounts::add);
        if (!d.fields().isEmpty()) {
            var fields = node.putObject("fields");
            for (Map.Entry<String, String> field : new TreeMap<>(d.fields()).entrySet())
                fields.put(field.getKey(), field.getValue());
        }
        d.undoes().ifPresent(n -> node.put("undoes", n));
        return node;
    }

    /** The decision in one line, for the list of who did what. */
    public static String line(Decision decision) {
        return "decision " + decision.id() + ", " + decision.kind().code() + ", on " + decision.key() + ", by "
                + decision.author() + ": " + decision.reason();
    }
}
