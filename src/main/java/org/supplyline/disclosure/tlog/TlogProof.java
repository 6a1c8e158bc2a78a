package org.supplyline.disclosure.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows to anyone, without the log at hand, that an entry is in it (C2SP tlog-proof).
 *
 * @param index of the entry
 * @param hashes siblings from the leaf upwards
 * @param checkpoint the signed note, as it stands
 */
public record TlogProof(long index, List<byte[]> hashes, String checkpoint) {

    private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";

    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    /** @throws IllegalArgumentException if the text is not such a proof */
    public static TlogProof parse(String text) {
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(HEAD) || blank < 0) {
            throw new IllegalArgumentException("The text is not a proof of version 1.");
        }
        List<String> lines = text.substring(0, blank).lines().skip(1).toList();
        int at = !lines.isEmpty() && lines.get(0).startsWith("extra ") ? 1 : 0;
        if (at >= lines.size() || !lines.get(at).startsWith(INDEX) || lines.size() - at - 1 > Proofs.MAX_HASHES) {
            throw new IllegalArgumentException("The proof has no index or too many hashes.");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (String line : lines.subList(at + 1, lines.size())) {
            hashes.add(StrictBase64.decode(line));
        }
        return new TlogProof(
                Long.parseLong(lines.get(at).substring(INDEX.length())), hashes, text.substring(blank + 2));
    }

    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(StrictBase64.encode(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
