package org.supplyline.disclosure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.supplyline.node.NodeIdentity;

/**
 * The name of a log for ever: host and path without scheme (C2SP tlog-checkpoint).
 *
 * @param text such as {@code relief.example.org/log}
 */
record LogOrigin(String text) {

    private static final String DRILL_HOST = "drill.invalid";
    private static final Pattern HOST =
            Pattern.compile("(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}(?::\\d{1,5})?");

    /**
     * A drill is named {@code drill.invalid} whatever the settings say, and nothing else ever is: what an exercise signs
     * can never pass for a branch's record.
     *
     * @param host from the settings; empty for a drill
     * @return empty if a real node has no host that can be in a public name
     */
    static Optional<LogOrigin> of(NodeIdentity node, String host) {
        if (node.drill()) {
            return Optional.of(new LogOrigin(DRILL_HOST + path(node.epoch())));
        }
        return Optional.of(host)
                .filter(name -> HOST.matcher(name).matches() && !name.endsWith(".invalid"))
                .map(name -> new LogOrigin(name + path(node.epoch())));
    }

    /** Where the log of a node epoch lies below the host: {@code /log}, after restores {@code /log-2}, … */
    static String path(int epoch) {
        return epoch == 1 ? "/log" : "/log-" + epoch;
    }
}
