package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.disclosure.DisclosureFixtures.line;
import static org.supplyline.disclosure.DisclosureFixtures.movement;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.supplyline.catalog.Catalog;
import org.supplyline.disclosure.tlog.Checkpoint;
import org.supplyline.disclosure.tlog.Proofs;
import org.supplyline.disclosure.tlog.SignedNote;
import org.supplyline.disclosure.tlog.TlogProof;
import org.supplyline.disclosure.tlog.TreeHash;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.PagesNode;
import org.supplyline.page.Visitor;
import picocli.CommandLine;

@SpringBootTest(
        classes = {PagesNode.class, PublicPagesIT.Log.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class PublicPagesIT {

    private static final int GIFTS = 60;

    private static boolean filled;

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DisclosureSettings.class)
    @ComponentScan({
        "org.supplyline.disclosure",
        "org.supplyline.journal",
        "org.supplyline.sheet",
        "org.supplyline.catalog",
        "org.supplyline.place"
    })
    static class Log {}

    @Autowired
    private Journal journal;

    @Autowired
    private LogTurns turns;

    @Autowired
    private NodeIdentity node;

    @Autowired
    private List<FirstStart> starts;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fill() {
        if (!filled) {
            filled = true;
            for (int i = 0; i < GIFTS; i++) {
                move("receiving", "donor:cz-1", "depot:cz-1", 10);
            }
            move("loading", "depot:cz-1", "vehicle:cz-1", 400);
            move("departing", "vehicle:cz-1", "in-transit:cz", 400);
            move("accepting", "in-transit:cz", "site:cz-5", 390);
            move("accepting", "in-transit:cz", "loss:cz-0", 10);
            starts.stream()
                    .filter(start -> start.getClass().getPackageName().equals(Catalog.class.getPackageName()))
                    .forEach(start -> start.begin(node));
        }
        turns.look();
    }

    private void move(String step, String from, String to, long quantity) {
        journal.write(
                writer -> writer.append(JournalKind.MOVEMENT, movement(step, line("kit-family", from, to, quantity))));
    }

    private Checkpoint head() {
        byte[] note = get("/log/checkpoint").body().getBytes(StandardCharsets.UTF_8);
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    private HttpResponse<String> get(String path) {
        return new Visitor(port).get(path);
    }

    @Test
    void anybodySeesWhatCameInAndWhereItIs() {
        String page = get("/public").body();
        assertThat(page).contains("物资收支公示", "家庭包", "截至", "演练", "✓ 平衡");
        assertThat(page).contains(">600<", ">400<", ">390<", ">200<");
        assertThat(page).doesNotContain("??", "cz-1</td>");
        assertThat(get("/public/").statusCode()).isEqualTo(200);
        assertThat(get("/public?lang=en").body()).contains("Goods received and issued", "Family kit", "adds up");
    }

    @Test
    void anItemShowsItsBalanceAndItsWay() {
        String page = get("/public/items/kit-family").body();
        assertThat(page).contains("✓ 平衡", "捐赠方", "备灾仓库 cz-1", "接收点 cz-5").doesNotContain("??");
        assertThat(get("/public/items/nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void theListIsACsvThatOfficeProgramsRead() {
        HttpResponse<String> csv = get("/public/items.csv");
        assertThat(csv.body()).startsWith("\uFEFF物资编码,");
        assertThat(csv.body()).contains("kit-family,\"家庭包\",\"个\",0,600,0,0,200,0,390,10,0,400,1,");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("drill-cz-");
    }

    @Test
    void theEntriesAreListedNewestFirstAndPaged() {
        long last = head().size() - 1;
        assertThat(get("/public/log").body())
                .containsSubsequence("/public/log/" + last + "\"", "/public/log/" + (last - 49) + "\"", "page=1")
                .doesNotContain("/public/log/" + (last - 50) + "\"");
        assertThat(get("/public/log?page=1").body())
                .contains("/public/log/0\"", "cz.1.1")
                .doesNotContain("??");
        assertThat(get("/public/log?page=-7").statusCode()).isEqualTo(200);
    }

    @Test
    void anEntryComesWithAProofThatVerifiesWithoutTheNode() {
        assertThat(get("/public/log/7").body()).contains("已验证").doesNotContain("??");
        assertThat(get("/public/log/60").body()).contains("不公开");
        String entry = get("/public/log/7.json").body();
        TlogProof proof = TlogProof.parse(get("/public/log/7.tlog-proof").body());
        SignedNote note = SignedNote.parse(proof.checkpoint().getBytes(StandardCharsets.UTF_8));
        assertThat(note.verify(VerifyCommand.logKeys(get("/log/policy").body().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(SignedNote.Verdict.VERIFIED);
        Checkpoint head = Checkpoint.parse(note.text());
        byte[] leaf = TreeHash.leaf(entry.getBytes(StandardCharsets.UTF_8));
        assertThat(Proofs.includes(7, head.size(), leaf, proof.hashes(), head.root()))
                .isTrue();
        assertThat(get("/public/log/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogIsServedAsFilesThatCachesMayKeep() {
        HttpResponse<String> checkpoint = get("/log/checkpoint");
        assertThat(checkpoint.body()).startsWith("drill.invalid/log\n" + head().size() + "\n");
        assertThat(checkpoint.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(checkpoint.headers().firstValue("Cache-Control").orElse("")).contains("max-age=1");
        HttpResponse<String> tile = get("/log/tile/entries/000.p/" + head().size());
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(tile.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/",
                "/log",
                "/log/tile/0/001",
                "/log/../keys/log.key",
                "/log/..%2fkeys%2flog.key",
                "/log/%2e%2e/keys/log.key",
                "/log/tile/../checkpoint",
                "/log/tile/0/000.p/64/../64",
                "/log-2/checkpoint",
                "/log/.checkpoint.new",
                "/log/tile/0/%2e%2e/0/000.p/64",
                "/log//checkpoint"
            })
    void nothingElseIsServed(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isBetween(400, 404);
    }

    @Test
    void theCommandVerifiesTheLogOverHttp() {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true))
                .execute("http://localhost:" + port + "/log");
        assertThat(out.toString()).contains("\"result\":\"ok\"", "\"entries\":" + head().size());
        assertThat(exit).isZero();
    }

    /** For looking at: the pages as files. */
    @Test
    void thePagesAreKeptForTheEye() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages/disclosure"));
        for (String page : List.of("/public", "/public/items/kit-family", "/public/log", "/public/log/7")) {
            String body = get(page).body();
            assertThat(body).contains("</html>");
            Files.writeString(folder.resolve(page.substring(1).replace('/', '_') + ".html"), body);
        }
    }
}
