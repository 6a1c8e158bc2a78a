package org.supplyline.badday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supplyline.integrations.Payload;
import org.supplyline.page.Visitor;

/** Files that are no lists, through the upload page of a whole node: said clearly, nothing kept, nothing hurt. */
class UploadAttacksIT {

    private static final long SEED = 20261124;
    private static final int MEBIBYTE = 1 << 20;
    private static final String LIST = "捐赠单位,品名,数量\n甲公司,棉被,20床\n";

    private OneNode node;
    private LedgerCheck ledger;
    private long notices;
    private long sheets;

    /**
     * A file and what is said of it.
     *
     * @param zh said on the page in Chinese
     * @param en said on the page in English
     * @param code of the refusal to a program
     */
    private record Attack(String name, Payload content, int status, String zh, String en, String code) {
        @Override
        public String toString() {
            return name + " of " + content.length() + " bytes";
        }
    }

    static Stream<Attack> attacks() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(SEED).nextBytes(noise);
        return Stream.of(
                new Attack(
                        "bomb.xlsx",
                        zip("xl/worksheets/sheet1.xml", 300),
                        422,
                        "文件展开后过大",
                        "The file unpacks to far too much",
                        "import-zip-bomb"),
                new Attack(
                        "list.xlsm", zip("xl/vbaProject.bin", 1), 422, "文件带有宏", "The file has macros", "import-macros"),
                new Attack(
                        "renamed.xlsx",
                        zip("xl/vbaProject.bin", 1),
                        422,
                        "文件带有宏",
                        "The file has macros",
                        "import-macros"),
                new Attack(
                        "photo.xlsx",
                        Payload.of(noise),
                        422,
                        "这不是表格文件",
                        "This is no spreadsheet",
                        "import-not-a-spreadsheet"),
                new Attack(
                        "little-too-large.csv",
                        Payload.of(new byte[20 * MEBIBYTE + 1]),
                        422,
                        "文件太大",
                        "The file is too large",
                        "import-file-too-large"),
                new Attack(
                        "far-too-large.csv",
                        Payload.of(new byte[40 * MEBIBYTE]),
                        413,
                        "内容过大",
                        "20 MB",
                        "import-file-too-large"));
    }

    private static Payload zip(String part, int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(part));
            byte[] block = new byte[MEBIBYTE];
            for (int i = 0; i < mebibytes; i++) {
                zip.write(block);
            }
        }
        return Payload.of(bytes.toByteArray());
    }

    @BeforeEach
    void count() throws IOException {
        node = OneNode.get();
        ledger = node.ledger();
        notices = ledger.count("select count(*) from journal where kind = 'notice'");
        sheets = ledger.count("select count(*) from import_sheet");
    }

    @AfterEach
    void nothingIsKeptAndTheNextListIsTaken() throws IOException {
        assertThat(ledger.count("select count(*) from journal where kind = 'notice'"))
                .isEqualTo(notices);
        assertThat(ledger.count("select count(*) from import_sheet")).isEqualTo(sheets);
        Visitor clerk = node.signedIn("warehouse");
        HttpResponse<String> taken =
                clerk.upload("/notices", "/notices", "list.csv", LIST.getBytes(StandardCharsets.UTF_8));
        assertThat(Visitor.location(taken)).contains("/notices/");
        assertThat(clerk.get(Visitor.location(taken).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("棉被");
        ledger.close();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void thePageSaysWhatIsWrongInTheLanguageAskedFor(Attack attack) {
        Visitor clerk = node.signedIn("warehouse");
        HttpResponse<String> zh = clerk.upload(
                "/notices", "/notices", attack.name(), attack.content().toBytes(), "Accept-Language", "zh-CN");
        assertThat(zh.statusCode()).as(zh.body()).isEqualTo(attack.status());
        assertThat(zh.body()).contains(attack.zh()).doesNotContain("Exception", "??");
        HttpResponse<String> en = clerk.upload(
                "/notices", "/notices", attack.name(), attack.content().toBytes(), "Accept-Language", "en");
        assertThat(en.statusCode()).isEqualTo(attack.status());
        assertThat(en.body()).contains(attack.en()).doesNotContain("Exception", "??");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aProgramIsToldTheSame(Attack attack) throws IOException {
        HttpResponse<String> answer = node.running()
                .post(
                        "/api/imports?name=" + attack.name(),
                        "application/octet-stream",
                        HttpRequest.BodyPublishers.ofByteArray(attack.content().toBytes()));
        assertThat(answer.statusCode()).as(answer.body()).isIn(413, 422);
        assertThat(answer.body())
                .contains("\"code\":\"" + attack.code() + "\"")
                .containsPattern("\"title\":\"文件|\"title\":\"这不是表格");
    }
}
