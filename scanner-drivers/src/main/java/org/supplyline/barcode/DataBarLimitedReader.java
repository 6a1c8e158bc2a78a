package org.supplyline.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.OneDReader;
import com.google.zxing.oned.rss.RSSUtils;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.CheckDigit;

/**
 * Reads GS1 DataBar Limited (ISO/IEC 24724:2011, section 6), which ZXing lacks. The result has the format RSS_14, the
 * other DataBar whose text is a GTIN, and the identifier {@value #MARK} to tell it from that.
 *
 * <p>From its first bar a symbol has 45 elements: a bar, 14 elements of 26 modules, 14 check elements of 18, 14 of 26,
 * a space and a bar of one module each.
 */
final class DataBarLimitedReader extends OneDReader {

    /** Stands for {@code ]e0} until the text is in normal form. */
    static final String MARK = "]eL";

    private static final int ELEMENTS = 45;
    private static final int CHARACTER = 14;
    private static final int CHARACTER_MODULES = 26;
    private static final int CHECK_MODULES = 18;
    private static final int MODULES = 73;
    private static final int CHECKSUM = 89;
    private static final int RIGHT_WEIGHT = 20;
    private static final long VALUES_A_CHARACTER = 2_013_571;
    /** From here on a composite component belongs to the symbol (section 6.2.3). */
    private static final long LINKED = 2_015_133_531_096L;

    /** Only GTINs that begin with 0 or 1 fit. */
    private static final long GTINS = 2_000_000_000_000L;
    /** A line of fewer pixels a module than this cannot be told apart. */
    private static final float LEAST_MODULE = 0.8f;

    private static final int[] ODD_MODULES = {17, 13, 9, 15, 11, 19, 7};
    private static final int[] ODD_WIDEST = {6, 5, 3, 5, 4, 8, 1};
    private static final int[] EVEN_TOTAL = {28, 728, 6454, 203, 2408, 1, 16632};
    private static final int[] GROUP_START = {0, 183064, 820064, 1000776, 1491021, 1979845, 1996939};

    /** The check characters 0 to 88 (table 8 of the standard): widths of 14 elements, a space first. */
    private static final String[] CHECK = """
            11111111113311 11111111123211 11111111133111 11111112113211 11111112123111 11111113113111
            11111211113211 11111211123111 11111212113111 11111311113111 11121111113211 11121111123111
            11121112113111 11121211113111 11131111113111 12111111113211 12111111123111 12111112113111
            12111211113111 12121111113111 13111111113111 11111111212311 11111111222211 11111111232111
            11111112212211 11111112222111 11111113212111 11111211212211 11111211222111 11111212212111
            11111311212111 11121111212211 11121111222111 11121112212111 11121211212111 11131111212111
            12111111212211 12111111222111 12111112212111 12111211212111 12121111212111 13111111212111
            11111111311311 11111111321211 11111112311211 11121111311211 12111111311211 11111121112311
            11111121122211 11111121132111 11111122112211 11121121112211 11121121122111 11121122112111
            11121221112111 11131121112111 12111121112211 12111121122111 12121121112111 11112111112311
            11112111122211 11112111132111 11112112112211 11112112122111 11112211112211 12112111112211
            12112111122111 12112112112111 12112211112111 12122111112111 13112111112111 11211111112311
            11211111122211 11211111132111 11211112112211 11211112122111 11211113112111 11211211112211
            11211211122111 11221111112211 21111111122211 21111111132111 21111112112211 21111112122111
            21111113112111 21111211122111 21111212112111 21121111122111 21111111221211
            """.strip().split("\\s+");

    @Override
    public Result decodeRow(int rowNumber, BitArray row, @Nullable Map<DecodeHintType, ?> hints)
            throws NotFoundException {
        int[] edges = Stretches.edges(row);
        for (int first = 0; first + ELEMENTS < edges.length; first += 2) {
            Optional<String> text = at(edges, first, row.getSize());
            if (text.isPresent()) {
                ResultPoint start = new ResultPoint(edges[first], rowNumber);
                ResultPoint end = new ResultPoint(edges[first + ELEMENTS], rowNumber);
                Result result = new Result(text.get(), null, new ResultPoint[] {start, end}, BarcodeFormat.RSS_14);
                result.putMetadata(ResultMetadataType.SYMBOLOGY_IDENTIFIER, MARK);
                return result;
            }
        }
        throw NotFoundException.getNotFoundInstance();
    }

    private static Optional<String> at(int[] edges, int first, int lineLength) {
        float module = (edges[first + ELEMENTS] - edges[first]) / (float) MODULES;
        if (module < LEAST_MODULE || !isFramed(edges, first, module, lineLength)) {
            return Optional.empty();
        }
        int[] left = Stretches.widths(edges, first + 1, CHARACTER);
        int[] check = Stretches.widths(edges, first + 1 + CHARACTER, CHARACTER);
        int[] right = Stretches.widths(edges, first + 1 + 2 * CHARACTER, CHARACTER);
        if (!fits(left, CHARACTER_MODULES, module)
                || !fits(check, CHECK_MODULES, module)
                || !fits(right, CHARACTER_MODULES, module)) {
            return Optional.empty();
        }
        DataCharacter low = character(left);
        DataCharacter high = character(right);
        if (low == null || high == null || (low.sum + RIGHT_WEIGHT * high.sum) % CHECKSUM != checkValue(check)) {
            return Optional.empty();
        }
        long value = low.value * VALUES_A_CHARACTER + high.value;
        long gtin = value >= LINKED ? value - LINKED : value;
        if (gtin >= GTINS) {
            return Optional.empty();
        }
        String digits = "%013d".formatted(gtin);
        return Optional.of(digits + CheckDigit.of(digits));
    }

    /** Narrow first and last bars, and light before and after. */
    private static boolean isFramed(int[] edges, int first, float module, int lineLength) {
        int last = first + ELEMENTS;
        int before = first > 0 ? edges[first] - edges[first - 1] : lineLength;
        int after = last + 1 < edges.length ? edges[last + 1] - edges[last] : lineLength;
        float most = 2.2f * module;
        return before > module / 2
                && after > 3 * module
                && edges[first + 1] - edges[first] < most
                && edges[last] - edges[last - 1] < most
                && edges[last - 1] - edges[last - 2] < most;
    }

    private static boolean fits(int[] widths, int modules, float module) {
        return Math.abs(Arrays.stream(widths).sum() - modules * module) < 1.5f * module;
    }

    private record DataCharacter(long value, int sum) {}

    /**
     * Spaces and bars are measured apart: ink and blur widen the one at the cost of the other, and the number of
     * modules in either is known once the group is.
     */
    private static @Nullable DataCharacter character(int[] widths) {
        int[] odd = every(widths, 0);
        int[] even = every(widths, 1);
        float oddShare = Arrays.stream(odd).sum()
                * CHARACTER_MODULES
                / (float) (Arrays.stream(odd).sum() + Arrays.stream(even).sum());
        int group = 0;
        for (int i = 1; i < ODD_MODULES.length; i++) {
            group = Math.abs(ODD_MODULES[i] - oddShare) < Math.abs(ODD_MODULES[group] - oddShare) ? i : group;
        }
        int[] oddModules = Stretches.modules(odd, ODD_MODULES[group]);
        int[] evenModules = Stretches.modules(even, CHARACTER_MODULES - ODD_MODULES[group]);
        int widest = ODD_WIDEST[group];
        if (!Stretches.areWithin(oddModules, widest) || !Stretches.areWithin(evenModules, 9 - widest)) {
            return null;
        }
        long value = (long) RSSUtils.getRSSvalue(oddModules, widest, false) * EVEN_TOTAL[group]
                + RSSUtils.getRSSvalue(evenModules, 9 - widest, true)
                + GROUP_START[group];
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CHARACTER; i++) {
            sum = (sum + weight * (i % 2 == 0 ? oddModules[i / 2] : evenModules[i / 2])) % CHECKSUM;
            weight = weight * 3 % CHECKSUM;
        }
        return new DataCharacter(value, sum);
    }

    private static int[] every(int[] widths, int first) {
        int[] half = new int[CHARACTER / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = widths[2 * i + first];
        }
        return half;
    }

    /** The check character that comes nearest, or -1 if none comes near. */
    private static int checkValue(int[] widths) {
        float unit = Arrays.stream(widths).sum() / (float) CHECK_MODULES;
        int best = -1;
        float bestError = CHARACTER * 0.12f;
        for (int value = 0; value < CHECK.length; value++) {
            float error = 0;
            for (int i = 0; i < CHARACTER; i++) {
                float off = widths[i] / unit - (CHECK[value].charAt(i) - '0');
                error += off * off;
            }
            if (error < bestError) {
                best = value;
                bestError = error;
            }
        }
        return best;
    }
}
