package org.supplyline.node;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;

/**
 * Where the node listens: chosen at the first start, kept as long as nobody else takes them.
 *
 * @param http the pages and the API
 * @param management health, on the loopback address alone
 */
record NodePorts(int http, int management, int postgres, int kafka, int kafkaController) {

    private static final int FIRST_HTTP = 8080;
    private static final int FIRST_MANAGEMENT = 8081;
    private static final int FIRST_POSTGRES = 15_432;
    private static final int FIRST_KAFKA = 19_092;

    /**
     * Takes the remembered ports where they are free and the next free ones otherwise, and remembers them.
     *
     * @param asked the port that the user wants for the pages
     * @throws NodeStartException if the port asked for is taken
     */
    static NodePorts choose(NodeFolder folder, OptionalInt asked) throws IOException {
        Properties known = load(folder);
        Choice choice = new Choice(known);
        asked.ifPresent(NodePorts::demandFree);
        int http = asked.isPresent() ? choice.take(asked.getAsInt()) : choice.take("http", FIRST_HTTP);
        NodePorts ports = new NodePorts(
                http,
                choice.take("management", FIRST_MANAGEMENT),
                choice.take("postgres", FIRST_POSTGRES),
                choice.take("kafka", FIRST_KAFKA),
                choice.take("kafka-controller", FIRST_KAFKA + 1));
        ports.save(folder);
        return ports;
    }

    /** The ports of the last start. */
    static NodePorts remembered(NodeFolder folder) throws IOException {
        Properties known = load(folder);
        return new NodePorts(
                port(known, "http"),
                port(known, "management"),
                port(known, "postgres"),
                port(known, "kafka"),
                port(known, "kafka-controller"));
    }

    private static void demandFree(int port) {
        if (!Ports.isFree(port)) {
            throw new NodeStartException(
                    "端口 " + port + " 已被占用。请用 --port 指定另一个端口，或不指定。",
                    "Port " + port + " is taken. Name another one with --port, or none.");
        }
    }

    private static int port(Properties known, String name) {
        String text = known.getProperty(name, "0");
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static Properties load(NodeFolder folder) throws IOException {
        Properties known = new Properties();
        if (Files.exists(folder.ports())) {
            try (Reader reader = Files.newBufferedReader(folder.ports())) {
                known.load(reader);
            }
        }
        return known;
    }

    private void save(NodeFolder folder) throws IOException {
        Properties known = new Properties();
        known.setProperty("http", Integer.toString(http));
        known.setProperty("management", Integer.toString(management));
        known.setProperty("postgres", Integer.toString(postgres));
        known.setProperty("kafka", Integer.toString(kafka));
        known.setProperty("kafka-controller", Integer.toString(kafkaController));
        StringWriter text = new StringWriter();
        known.store(text, "Ports of the last start");
        Folders.writeSecret(folder.ports(), text.toString());
    }

    private static final class Choice {

        private final Properties known;
        private final Set<Integer> taken = new HashSet<>();

        Choice(Properties known) {
            this.known = known;
        }

        int take(int port) {
            taken.add(port);
            return port;
        }

        int take(String name, int first) {
            int remembered = port(known, name);
            if (remembered > 0 && remembered <= Ports.LAST && isFree(remembered)) {
                return take(remembered);
            }
            int port = first;
            while (!isFree(port)) {
                if (++port > Ports.LAST) {
                    throw new NodeStartException("没有空闲端口。", "No port is free.");
                }
            }
            return take(port);
        }

        private boolean isFree(int port) {
            return !taken.contains(port) && Ports.isFree(port);
        }
    }
}
