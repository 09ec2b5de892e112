package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.serve.rights.NotLetIn;
import org.demarche.app.serve.rights.Recognition;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.serve.rights.Visitor;
import org.demarche.app.store.StoreFault;

/** Signing in and out by the page, and who one is. */
final class SessionRoutes implements Routes {
    private final Desk desk;
    private final Recognition recognition;

    SessionRoutes(Desk desk, Recognition recognition) {
        this.desk = desk;
        this.recognition = recognition;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/session", this::who);
        routes.post(API + "/session", this::signIn);
        routes.delete(API + "/session", this::signOut);
    }

    private void who(Context context) {
        Parameters.none(context);
        Answers.made(context, node(Optional.ofNullable(context.attribute(Visitor.ATTRIBUTE))));
    }

    private void signIn(Context context) {
        Parameters.none(context);
        Body.type(context, List.of("application/json"));
        var body = Body.object(context);
        Body.check(body, Set.of("token"));
        var visitor = signedIn(context, Body.text(body, "token").strip())
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "no-token",
                        "this is no token that is good here: look whether all of it was copied, or ask for a new one"));
        context.attribute(Visitor.ATTRIBUTE, visitor);
        writeDown(context, visitor);
        context.status(HttpStatus.CREATED);
        Answers.made(context, node(Optional.of(visitor)));
    }

    /** While another program fills the store, people may still sign in to read; the log has it then. */
    private void writeDown(Context context, Visitor visitor) {
        try {
            desk.register()
                    .audit()
                    .keep(Gate.line(context, "sign-in", "role " + visitor.role().code()));
        } catch (StoreFault busy) {
            FaultLog.store(busy, context);
        }
    }

    private Optional<Visitor> signedIn(Context context, String token) {
        if (!recognition.signsIn())
            throw new Problem(
                    HttpStatus.CONFLICT, "open", "this server is open to its own machine: nobody signs in here");
        try {
            return recognition.signIn(context, token);
        } catch (NotLetIn refused) {
            throw Gate.problem(refused);
        }
    }

    private void signOut(Context context) {
        Parameters.none(context);
        recognition.signOut(context);
        context.status(HttpStatus.NO_CONTENT);
    }

    private ObjectNode node(Optional<Visitor> visitor) {
        var node = Lists.object();
        visitor.flatMap(Visitor::name).ifPresent(name -> node.put("name", name));
        node.put("by", visitor.map(v -> v.by().code()).orElse("none"));
        visitor.ifPresent(v -> node.put("role", v.role().code()));
        var may = node.putArray("may");
        visitor.ifPresent(v -> Arrays.stream(Role.values())
                .filter(v.role()::may)
                .map(Role::code)
                .forEach(may::add));
        return node.put("signsIn", recognition.signsIn());
    }
}
