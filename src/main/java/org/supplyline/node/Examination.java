package org.supplyline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the machine, the folder and the settings that a node is to run with. */
final class Examination {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_FREE_BYTES = 2L << 30;
    private static final double BYTES_A_GIB = 1 << 30;
    /** Above this, a lone scan waits noticeably for its beep. */
    private static final double SLOW_SYNC_MILLIS = 50;

    private static final List<Path> FONTS = List.of(
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"));

    private final NodeFolder folder;
    private final Clock clock;

    Examination(NodeFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(java());
        all.addAll(disk());
        all.add(clock());
        Optional<NodeSettings> settings = settings(all);
        settings.ifPresent(known -> {
            all.add(database(known));
            all.add(broker(known));
            all.add(font(known));
        });
        all.add(ports());
        all.add(testTools());
        return all;
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String found = "Java " + Runtime.version() + ", " + System.getProperty("java.home");
        return version >= OLDEST_JAVA
                ? Finding.good("java", found, found)
                : Finding.wrong("java", found + "；需要 17 或更新版本。", found + "; 17 or newer is needed.");
    }

    private List<Finding> disk() {
        Path place = folder.root();
        while (!Files.isDirectory(place) && place.getParent() != null) {
            place = place.getParent();
        }
        if (!Files.isWritable(place)) {
            return List.of(Finding.wrong(
                    "data",
                    "无法写入数据目录 " + folder.root() + "。请用 --data 指定另一个目录。",
                    "The data folder " + folder.root() + " cannot be written. Name another one with --data."));
        }
        try {
            return List.of(space(place), speed(DiskSpeed.fdatasyncMillis(place)));
        } catch (IOException failure) {
            return List.of(
                    Finding.wrong("data", "无法写入 " + place + "：" + failure, place + " cannot be written: " + failure));
        }
    }

    private Finding space(Path place) throws IOException {
        long free = Files.getFileStore(place).getUsableSpace();
        String gib = String.format(Locale.ROOT, "%.1f GiB", free / BYTES_A_GIB);
        return free >= LEAST_FREE_BYTES
                ? Finding.good("data", "数据目录 " + folder.root() + "，剩余 " + gib, "Data folder, " + gib + " free")
                : Finding.wrong(
                        "data",
                        "数据目录 " + folder.root() + " 只剩 " + gib + "，至少需要 2 GiB。请清理磁盘。",
                        "The data folder has only " + gib + " left, 2 GiB are needed. Free some space.");
    }

    private static Finding speed(double millis) {
        String text = String.format(Locale.ROOT, "%.2f ms", millis);
        return millis <= SLOW_SYNC_MILLIS
                ? Finding.good("sync", "磁盘写入确认 " + text, "Disk sync " + text)
                : Finding.note(
                        "sync",
                        "磁盘写入确认需 " + text + "，扫描提示音会变慢。请换用更快的磁盘。",
                        "A disk sync takes " + text + ", scans will beep late. Use a faster disk.");
    }

    /** The clock cannot be compared with the true time here, but it must not lie before what the node has written. */
    private Finding clock() {
        Instant now = clock.instant();
        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.now(clock).withNano(0));
        Instant last = lastWritten();
        return now.isBefore(last)
                ? Finding.wrong(
                        "clock",
                        "系统时间 " + text + " 早于节点上次写入的 " + last + "。请校准时钟。",
                        "The clock says " + text + ", before the node's last write at " + last + ". Set the clock.")
                : Finding.good("clock", "系统时间 " + text, "Clock " + text);
    }

    private Instant lastWritten() {
        return Stream.of(folder.ports(), folder.lock(), folder.log().resolve("supplyline.log"))
                .filter(Files::exists)
                .map(file -> file.toFile().lastModified())
                .map(Instant::ofEpochMilli)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private Optional<NodeSettings> settings(List<Finding> all) {
        try {
            return Optional.of(NodeSettings.of(folder));
        } catch (NodeStartException refused) {
            all.add(refused("settings", refused));
            return Optional.empty();
        }
    }

    private Finding database(NodeSettings settings) {
        try {
            Optional<DatabaseAddress> external = settings.externalDatabase();
            if (external.isPresent()) {
                Schema.check(external.get());
                String url = external.get().url();
                return Finding.good("database", "外部 PostgreSQL " + url, "External PostgreSQL " + url);
            }
            PostgresMode mode = PostgresMode.detect(Machine.uid());
            return Finding.good("database", "内置 PostgreSQL，" + mode.zh(), "Embedded PostgreSQL, " + mode.en());
        } catch (NodeStartException refused) {
            return refused("database", refused);
        }
    }

    private static Finding broker(NodeSettings settings) {
        Optional<String> external = settings.externalBroker();
        if (external.isEmpty()) {
            return Finding.good("broker", "内置 Kafka", "Embedded Kafka");
        }
        try (ScanTopicGuard guard = new ScanTopicGuard(external.get(), settings.singleBrokerAllowed())) {
            guard.ensure();
            return Finding.good("broker", "外部 Kafka " + external.get(), "External Kafka " + external.get());
        } catch (NodeStartException refused) {
            return refused("broker", refused);
        }
    }

    private static Finding refused(String check, NodeStartException refused) {
        List<String> lines = refused.explanation().lines().toList();
        return Finding.wrong(check, lines.get(0), lines.get(lines.size() - 1));
    }

    private Finding font(NodeSettings settings) {
        Optional<Path> set = settings.get("supplyline.paper.font").map(Path::of);
        Optional<Path> font = set.or(() -> FONTS.stream().filter(Files::exists).findFirst());
        if (font.isPresent() && Files.isReadable(font.get())) {
            return Finding.good("font", "单据字体 " + font.get(), "Font for papers " + font.get());
        }
        return Finding.wrong(
                "font",
                "没有可用的中文字体，无法生成 PDF 单据。请安装 fonts-noto-cjk，或设置 supplyline.paper.font。",
                "No Chinese font, so no PDF papers. Install fonts-noto-cjk, or set supplyline.paper.font.");
    }

    private Finding ports() {
        try {
            Optional<RunningNode> running = RunningNode.find(folder);
            if (running.isPresent()) {
                return Finding.good(
                        "ports",
                        "节点正在运行：" + running.get().url(),
                        "The node is running: " + running.get().url());
            }
            NodePorts ports = NodePorts.remembered(folder);
            String taken = Stream.of(
                            ports.http(), ports.management(), ports.postgres(), ports.kafka(), ports.kafkaController())
                    .filter(port -> port > 0 && !Ports.isFree(port))
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return taken.isEmpty()
                    ? Finding.good("ports", "端口空闲", "Ports are free")
                    : Finding.note(
                            "ports",
                            "上次使用的端口 " + taken + " 已被占用，启动时会另选。",
                            "Ports of the last start are taken (" + taken + "); the next start chooses others.");
        } catch (IOException | NodeStartException failure) {
            return Finding.wrong(
                    "ports", "无法检查端口：" + failure.getMessage(), "Cannot look at the ports: " + failure.getMessage());
        }
    }

    private static Finding testTools() {
        String found = Stream.of("chromium", "socat")
                .map(tool -> tool + (Machine.has(tool) ? " ✓" : " –"))
                .collect(Collectors.joining(", "));
        return Finding.note("test-tools", "仅测试需要：" + found, "For tests only: " + found);
    }
}
