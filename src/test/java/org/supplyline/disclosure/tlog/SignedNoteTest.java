package org.supplyline.disclosure.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.disclosure.tlog.SignedNote.Verdict;

class SignedNoteTest {

    /** Key and note as the C2SP specification prints them. */
    private static final NoteKey EXAMPLE_KEY =
            NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final String EXAMPLE_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final NoteSigner OURS = new NoteSigner("relief.invalid/log", new byte[32]);

    @Test
    void theNoteOfTheSpecificationIsVerified() {
        assertThat(note(EXAMPLE_NOTE).verify(List.of(EXAMPLE_KEY))).isEqualTo(Verdict.VERIFIED);
        assertThat(note(EXAMPLE_NOTE.replace("example message", "exemple message"))
                        .verify(List.of(EXAMPLE_KEY)))
                .isEqualTo(Verdict.BAD_SIGNATURE);
    }

    @Test
    void aVerifierKeyIsWrittenAsItWasRead() {
        assertThat(EXAMPLE_KEY).hasToString("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a",
                "",
                "a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void aVerifierKeyThatDoesNotFitItsIdIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(text));
    }

    @Test
    void theSeedGivesTheKeyOfTheEd25519Standard() {
        // RFC 8032 section 7.1, test 1.
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        NoteSigner signer = new NoteSigner("rfc8032", seed);
        byte[] key = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(signer.key()).hasToString(new NoteKey("rfc8032", key).toString());
    }

    @Test
    void whatWeSignVerifiesAndIsTheSameEachTime() {
        String signed = OURS.sign("关于物资\n");
        assertThat(note(signed).verify(List.of(OURS.key()))).isEqualTo(Verdict.VERIFIED);
        assertThat(note(signed).text()).isEqualTo("关于物资\n");
        assertThat(OURS.sign("关于物资\n")).isEqualTo(signed);
    }

    @Test
    void unknownKeysAreIgnoredButAKnownKeyWithAWrongSignatureRefusesTheNote() {
        String ours = OURS.sign(note(EXAMPLE_NOTE).text());
        String both = EXAMPLE_NOTE + ours.substring(ours.indexOf("\n\n") + 2);
        assertThat(note(both).verify(List.of(OURS.key()))).isEqualTo(Verdict.VERIFIED);
        assertThat(note(EXAMPLE_NOTE).verify(List.of(OURS.key()))).isEqualTo(Verdict.UNKNOWN_KEYS);
        String other = OURS.sign("Another text.\n");
        String spoilt = EXAMPLE_NOTE + other.substring(other.indexOf("\n\n") + 2);
        assertThat(note(spoilt).verify(List.of(OURS.key(), EXAMPLE_KEY))).isEqualTo(Verdict.BAD_SIGNATURE);
    }

    @Test
    void whatIsNoNoteIsRefused() {
        String line = EXAMPLE_NOTE.substring(EXAMPLE_NOTE.indexOf("\n\n") + 2);
        for (String broken : List.of(
                "",
                "text\n",
                "text\n\n",
                "text\n\n" + line.stripTrailing(),
                "te\u0000xt\n\n" + line,
                "te\rxt\n\n" + line,
                "text\n\n- example.com/foo Uw2QOkn8\n",
                "text\n\n" + line.replace("example.com/foo", "example.com+foo"),
                "text\n\n" + line + "trailing\n",
                "text\n\n" + line.repeat(SignedNote.MAX_SIGNATURES + 1))) {
            assertThatIllegalArgumentException().as(broken).isThrownBy(() -> note(broken));
        }
        byte[] notUtf8 = ("text\n\n" + line).getBytes(StandardCharsets.UTF_8);
        notUtf8[0] = (byte) 0xFF;
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(notUtf8));
        assertThat(note("text\n\n" + line.repeat(SignedNote.MAX_SIGNATURES)).signatures())
                .hasSize(SignedNote.MAX_SIGNATURES);
    }

    @Test
    void checkpointTextsOfAnotherParserAreReadOrRefusedAsThereSaid() {
        List<Path> texts = SharedVectors.files(SharedVectors.tlog().resolve("checkpoint-parse"), ".txt");
        assertThat(texts).isNotEmpty();
        for (Path file : texts) {
            if (file.getFileName().toString().startsWith("valid")) {
                Checkpoint read = Checkpoint.parse(
                        SignedNote.parse(SharedVectors.bytes(file)).text());
                assertThat(read.size()).as(file.toString()).isPositive();
            } else {
                assertThatIllegalArgumentException()
                        .as(file.toString())
                        .isThrownBy(() -> Checkpoint.parse(
                                SignedNote.parse(SharedVectors.bytes(file)).text()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "+1", "-1", "1 ", "", "9223372036854775808"})
    void aTreeSizeIsAPlainDecimalNumber(String size) {
        String root = Checkpoint.of("o", 0, TreeHash.emptyRoot()).rootText();
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse("o\n" + size + "\n" + root + "\n"));
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
