package org.supplyline.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.sheet.Limits;
import picocli.CommandLine;

class ImportCommandTest {

    @Test
    void aRefusedFileIsToldInBothLanguages(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("清单.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(list.toFile(), "rw")) {
            file.setLength(Limits.FILE_BYTES + 1);
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exit = new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(list.toString(), "--data", folder.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out).hasToString("{\"file\":\"清单.xlsx\",\"error\":{\"code\":\"file-too-large\"}}\n");
        assertThat(err.toString()).contains("文件太大", "The file is too large");
    }
}
