package org.supplyline.node;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * The settings that are needed before the application starts. A system property goes before an environment variable
 * ({@code SUPPLYLINE_DATABASE_URL}), that before the folder's {@code supplyline.properties}.
 */
public final class NodeSettings {

    static final String PREFIX = "supplyline.";

    private final Function<String, Optional<String>> lookup;

    private NodeSettings(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** @throws NodeStartException if the folder's settings cannot be read */
    public static NodeSettings of(NodeFolder folder) {
        Map<String, String> file = file(folder);
        return new NodeSettings(name -> Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable(name))))
                .or(() -> Optional.ofNullable(file.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty()));
    }

    static NodeSettings of(Map<String, String> values) {
        return new NodeSettings(name -> Optional.ofNullable(values.get(name)));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }

    /** What the folder's {@code supplyline.properties} says; empty without it. */
    static Map<String, String> file(NodeFolder folder) {
        Map<String, String> values = new HashMap<>();
        if (Files.exists(folder.settings())) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.settings())) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException failure) {
                throw new NodeStartException(
                        "无法读取设置文件 " + folder.settings() + "（" + failure.getMessage() + "）。",
                        "The settings file " + folder.settings() + " cannot be read (" + failure.getMessage() + ").",
                        failure);
            }
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        }
        return values;
    }

    /** @param name with its prefix, as {@code supplyline.database.url} */
    public Optional<String> get(String name) {
        return lookup.apply(name);
    }

    /**
     * The external database, if one is set.
     *
     * @throws NodeStartException if it is set in part
     */
    Optional<DatabaseAddress> externalDatabase() {
        return get("supplyline.database.url")
                .map(url -> new DatabaseAddress(
                        url,
                        required("supplyline.database.owner"),
                        required("supplyline.database.owner-password"),
                        required("supplyline.database.user"),
                        required("supplyline.database.password")));
    }

    private String required(String name) {
        return get(name)
                .orElseThrow(() -> new NodeStartException(
                        "已设置 supplyline.database.url，还需要 " + name + "。",
                        "supplyline.database.url is set, so " + name + " is needed too."));
    }

    Optional<String> externalBroker() {
        return get("supplyline.kafka.bootstrap-servers");
    }

    boolean singleBrokerAllowed() {
        return get("supplyline.kafka.allow-single-broker")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /**
     * What a new node is to be.
     *
     * @param real whether it is a branch's own node and not one for exercises
     * @throws NodeStartException if a setting does not fit
     */
    NodeIdentity identity(boolean real, String otherwiseCode) {
        String code = get("supplyline.node.code").orElse(otherwiseCode);
        String zone = get("supplyline.node.zone").orElse("Asia/Shanghai");
        String name = get("supplyline.node.name").orElse(real ? "新建节点 " + code : "长治备灾仓库");
        try {
            return new NodeIdentity(code, 1, !real, name, ZoneId.of(zone));
        } catch (IllegalArgumentException | DateTimeException failure) {
            throw new NodeStartException(
                    "supplyline.node.code（" + code + "）须为 2 至 8 个小写字母或数字并以字母开头，supplyline.node.zone（" + zone
                            + "）须为时区名。",
                    "supplyline.node.code (" + code
                            + ") must be 2 to 8 small letters or digits and begin with a letter,"
                            + " supplyline.node.zone (" + zone + ") the name of a time zone.",
                    failure);
        }
    }
}
