package org.demarche.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Who deals with whom, as a graph for Gephi and its like; held as a whole, whose size goes by the parties and not by the entries. */
public final class GraphMlExport implements RegisterExport {
    private final Network.By by;

    /** @param by who the nodes are */
    public GraphMlExport(Network.By by) {
        this.by = by;
    }

    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var network = new Network(by);
        register.each(network::add);
        GraphMl.write(network, parts.get(0));
        return List.of();
    }
}
