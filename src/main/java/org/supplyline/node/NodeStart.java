package org.supplyline.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One run of a node from its folder: takes the folder, starts the services, and tells the world when it is ready. */
public final class NodeStart implements AutoCloseable {

    private static final int LABEL_COLUMNS = 16;
    private static final int USER_COLUMNS = 12;
    private static final int PASSWORD_COLUMNS = 16;

    /**
     * How the user wants the node.
     *
     * @param port where the pages are to be; empty to choose
     * @param real whether a new folder becomes a branch's own node and not one for exercises
     * @param lan whether other machines may reach the pages
     * @param instance name of this instance among those that share an external database and broker
     */
    public record Wish(NodeFolder folder, OptionalInt port, boolean real, boolean lan, String instance) {}

    private final Wish wish;
    private final FolderLock lock;
    private final NodePorts ports;
    private final AdminToken adminToken;
    private final NodeServices services;
    private final StartProgress progress;

    private NodeStart(
            Wish wish,
            FolderLock lock,
            NodePorts ports,
            AdminToken adminToken,
            NodeServices services,
            StartProgress progress) {
        this.wish = wish;
        this.lock = lock;
        this.ports = ports;
        this.adminToken = adminToken;
        this.services = services;
        this.progress = progress;
    }

    /**
     * Takes the folder and begins to start the database and the broker.
     *
     * @throws NodeStartException if the folder, a port or a setting does not let the node start
     */
    public static NodeStart begin(Wish wish, StartProgress progress) throws IOException {
        NodeFolder folder = wish.folder().create();
        FolderLock lock = FolderLock.take(folder);
        try {
            NodeLog.open(folder.log());
            Files.deleteIfExists(folder.nodeJson());
            NodeSettings settings = NodeSettings.of(folder);
            NodePorts ports = NodePorts.choose(folder, wish.port());
            progress.step("数据目录 " + folder.root(), "data folder");
            NodeServices services = NodeServices.start(folder, settings, ports, wish.real(), progress);
            return new NodeStart(wish, lock, ports, AdminToken.random(), services, progress);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** What the application must know before it is assembled; goes before every other setting. */
    public Map<String, Object> fixedProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", ports.http());
        properties.put("server.address", wish.lan() ? "0.0.0.0" : "127.0.0.1");
        properties.put("management.server.port", ports.management());
        properties.put("management.server.address", "127.0.0.1");
        properties.put("supplyline.kafka.bootstrap-servers", services.bootstrapServers());
        properties.put("supplyline.kafka.instance", wish.instance());
        return properties;
    }

    /** What the folder's settings file says; comes after the environment. */
    public Map<String, String> folderProperties() {
        return NodeSettings.file(wish.folder());
    }

    public NodeServices services() {
        return services;
    }

    public AdminToken adminToken() {
        return adminToken;
    }

    /**
     * Does what belongs to the first start only, if this is the first one.
     *
     * @param steps in the order in which they are done
     */
    public void begin(List<FirstStart> steps) throws IOException {
        NodeFolder folder = wish.folder();
        if (Files.exists(folder.begun())) {
            return;
        }
        NodeIdentity node = services.database().identity();
        steps.forEach(step -> step.begin(node));
        Files.createFile(folder.begun());
        progress.step("首次启动的内容就绪", "first start done");
    }

    /** Writes {@code node.json} and gives the box to show. */
    public String ready(List<FirstPasswords.Account> accounts) throws IOException {
        String url = "http://localhost:" + ports.http();
        String management = "http://127.0.0.1:" + ports.management();
        new RunningNode(ProcessHandle.current().pid(), url, management, adminToken.secret()).write(wish.folder());
        return TextBox.around(box(url, accounts));
    }

    private List<String> box(String url, List<FirstPasswords.Account> accounts) {
        NodeIdentity node = services.database().identity();
        List<String> lines = new ArrayList<>();
        lines.add("Supplyline  " + node.name() + "  " + node.code() + (node.drill() ? "  【演练 DRILL】" : ""));
        lines.add("就绪，用时 " + progress.seconds() + " 秒 · ready in " + progress.seconds() + " s");
        lines.add("");
        lines.add(row("打开 Open", url));
        if (wish.lan()) {
            LanAddress.all().stream()
                    .findFirst()
                    .ifPresent(address -> lines.add(row("局域网 LAN", "http://" + address.host() + ":" + ports.http())));
        }
        for (FirstPasswords.Account account : accounts) {
            String label = lines.stream().anyMatch(line -> line.startsWith("登录 Sign in")) ? "" : "登录 Sign in";
            lines.add(row(
                    label,
                    TextBox.pad(account.user(), USER_COLUMNS)
                            + TextBox.pad(account.password(), PASSWORD_COLUMNS)
                            + account.role()));
        }
        if (Files.exists(wish.folder().firstPasswords())) {
            lines.add(row("密码 Passwords", wish.folder().firstPasswords().toString()));
        }
        lines.add(row("数据 Data", wish.folder().root().toString()));
        lines.add(row("停止 Stop", "Ctrl-C (kill " + ProcessHandle.current().pid() + ")"));
        return lines;
    }

    private static String row(String label, String value) {
        return TextBox.pad(label, LABEL_COLUMNS) + value;
    }

    /** Stops the broker and the database and gives the folder back. */
    @Override
    public void close() {
        NodeLog.keepTheBrokersEndOffTheTerminal();
        services.close();
        try {
            Files.deleteIfExists(wish.folder().nodeJson());
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
