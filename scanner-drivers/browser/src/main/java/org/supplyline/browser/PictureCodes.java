package org.supplyline.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.oned.MultiFormatOneDReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.barcode.DataBarExpandedReader;
import org.supplyline.barcode.SymbolContent;

/**
 * The first code of a camera picture: QR, Data Matrix, and the linear symbologies of goods, upright and turned by a
 * quarter, dark on light and light on dark. A linear code counts only when two ways of looking agree on it.
 */
final class PictureCodes {

    private static final List<BarcodeFormat> LINEAR = List.of(
            BarcodeFormat.CODE_128,
            BarcodeFormat.EAN_13,
            BarcodeFormat.EAN_8,
            BarcodeFormat.UPC_A,
            BarcodeFormat.ITF,
            BarcodeFormat.RSS_14);

    private final Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
    private final List<Reader> linear;
    private final List<Reader> matrix = List.of(new QRCodeReader(), new DataMatrixReader());

    private PictureCodes() {
        // TeaVM 0.15 leaves the constants null where ZXing's EAN reader is the first to use one.
        if (ResultMetadataType.values().length == 0) {
            throw new IllegalStateException("ZXing has no metadata.");
        }
        hints.put(DecodeHintType.ASSUME_GS1, true);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, LINEAR);
        linear = List.of(new MultiFormatOneDReader(hints), new DataBarExpandedReader());
    }

    static List<Map<String, @Nullable Object>> in(int width, int height, byte[] luminance) {
        PictureCodes codes = new PictureCodes();
        LuminanceSource upright = source(width, height, luminance);
        LuminanceSource turned = source(height, width, turned(width, height, luminance));
        for (LuminanceSource picture : List.of(upright, turned, upright.invert(), turned.invert())) {
            Result result = codes.find(picture);
            if (result != null) {
                return words(result).stream().toList();
            }
        }
        return List.of();
    }

    private static LuminanceSource source(int width, int height, byte[] luminance) {
        return new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
    }

    /** By a quarter, clockwise. */
    private static byte[] turned(int width, int height, byte[] luminance) {
        byte[] turned = new byte[luminance.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = luminance[y * width + x];
            }
        }
        return turned;
    }

    private @Nullable Result find(LuminanceSource picture) {
        List<Binarizer> looks = List.of(new HybridBinarizer(picture), new GlobalHistogramBinarizer(picture));
        List<String> seen = new ArrayList<>();
        for (Binarizer look : looks) {
            BinaryBitmap bitmap = new BinaryBitmap(look);
            for (Reader reader : matrix) {
                Result result = read(reader, bitmap);
                if (result != null) {
                    return result;
                }
            }
            for (Reader reader : linear) {
                Result result = read(reader, bitmap);
                if (result != null && seen.contains(result.getText())) {
                    return result;
                }
                if (result != null) {
                    seen.add(result.getText());
                }
            }
        }
        return null;
    }

    private @Nullable Result read(Reader reader, BinaryBitmap bitmap) {
        try {
            return reader.decode(bitmap, hints);
        } catch (ReaderException none) {
            return null;
        } finally {
            reader.reset();
        }
    }

    private static Optional<Map<String, @Nullable Object>> words(Result result) {
        return SymbolContent.of(result).map(content -> {
            Map<String, @Nullable Object> words = new LinkedHashMap<>();
            words.put("aim", content.aim());
            words.put("text", content.text());
            return words;
        });
    }
}
