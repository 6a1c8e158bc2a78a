package org.supplyline.donation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.donation.sheet.ListReader;
import org.supplyline.donation.sheet.SheetReading;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.sheet.Grid;
import org.supplyline.sheet.Limits;
import org.supplyline.sheet.Opened;
import org.supplyline.sheet.Refusal;
import org.supplyline.sheet.Upload;
import org.supplyline.sheet.WorkbookFile;

/** Takes lists in. A file is known by its bytes: the same file twice, even at the same time, is once. */
@Component
public class Imports {

    private final Journal journal;
    private final ImportStore store;
    private final MendingStore mendings;
    private final ItemMatcher items;

    Imports(Journal journal, ImportStore store, MendingStore mendings, ItemMatcher items) {
        this.journal = journal;
        this.store = store;
        this.mendings = mendings;
        this.items = items;
    }

    /**
     * Reads the file and books what it announces, or refuses all of it.
     *
     * @param name what the user calls the file
     * @param user who brings it
     * @throws IOException if the disk fails
     */
    public ImportOutcome take(Path file, String name, String user) throws IOException {
        if (Files.size(file) > Limits.FILE_BYTES) {
            return new ImportOutcome.Refused(Refusal.FILE_TOO_LARGE);
        }
        String sha256 = Upload.sha256(file);
        if (store.exists(sha256)) {
            return again(sha256);
        }
        long bytes = Files.size(file);
        return WorkbookFile.open(file, name)
                .match(
                        sheets -> sheets.grids().stream().anyMatch(ListReader::hasTable)
                                ? book(sheets, new Source(sha256, Upload.keptName(name), bytes, user))
                                : new ImportOutcome.Refused(Refusal.NO_TABLE),
                        refused -> new ImportOutcome.Refused(refused.reason()));
    }

    private record Source(String sha256, String name, long bytes, String user) {}

    private ImportOutcome again(String sha256) {
        return new ImportOutcome.Taken(
                store.sheets(sha256).stream().map(ImportedSheet::seenBefore).toList());
    }

    private ImportOutcome book(Opened.Sheets sheets, Source source) {
        List<SheetReading> readings =
                sheets.grids().stream().map(ListReader::read).toList();
        boolean fresh = journal.write(writer -> {
            if (!store.insertFile(source.sha256(), source.name(), source.bytes(), writer.recordedAt(), source.user())) {
                return false;
            }
            for (int i = 0; i < readings.size(); i++) {
                book(
                        writer,
                        new SheetKey(source.sha256(), i + 1),
                        sheets.grids().get(i),
                        readings.get(i));
            }
            return true;
        });
        return fresh ? new ImportOutcome.Taken(store.sheets(source.sha256())) : again(source.sha256());
    }

    private void book(JournalWriter writer, SheetKey key, Grid grid, SheetReading reading) {
        Map<String, String> learned = mendings.learned(
                reading.reviews().stream().map(review -> review.key()).toList());
        Settlement settled = Settlement.of(reading, learned);
        store.insertSheet(key, reading);
        store.insertRows(key, RowPicture.of(grid, reading, settled.kinds()));
        store.insertPrivateNotes(key, reading.privateNotes());
        mendings.insert(key, settled.reviews(), writer.recordedAt());
        List<NoticeBody.Named> lines = settled.lines().stream()
                .map(line -> new NoticeBody.Named(line, item(line.goods().names())))
                .toList();
        for (int from = 0; from < lines.size(); from += NoticeBody.MAX_LINES) {
            List<NoticeBody.Named> part = lines.subList(from, Math.min(lines.size(), from + NoticeBody.MAX_LINES));
            JournalId id = writer.append(
                    JournalKind.NOTICE,
                    NoticeBody.of(key, reading.sheet(), reading.direction(), Optional.empty(), part));
            store.insertNotice(key, id, new ArrayList<>(part));
        }
    }

    /** Several goods in one quantity are no item. */
    Optional<String> item(List<String> names) {
        return names.size() == 1 ? items.match(names.get(0)) : Optional.empty();
    }
}
