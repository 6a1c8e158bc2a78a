package org.supplyline.scanner;

import java.util.List;
import java.util.Optional;
import org.supplyline.scanner.PlainFrameDecoder.Suffix;
import org.supplyline.scanner.honeywell.HoneywellDecoder;
import org.supplyline.scanner.honeywell.HoneywellHostDecoder;
import org.supplyline.scanner.honeywell.HoneywellProtocol;
import org.supplyline.scanner.llrp.LlrpDecoder;
import org.supplyline.scanner.llrp.LlrpProtocol;
import org.supplyline.scanner.llrp.LlrpSettings;
import org.supplyline.scanner.mercury.MercuryDecoder;
import org.supplyline.scanner.mercury.MercuryProtocol;
import org.supplyline.scanner.ssi.SsiDecoder;
import org.supplyline.scanner.ssi.SsiProtocol;
import org.supplyline.scanner.uhf.A0Decoder;
import org.supplyline.scanner.uhf.A0Protocol;
import org.supplyline.scanner.uhf.Cf600Decoder;
import org.supplyline.scanner.uhf.Cf600Protocol;
import org.supplyline.scanner.uhf.UhfReaderDecoder;
import org.supplyline.scanner.uhf.UhfReaderModel;
import org.supplyline.scanner.uhf.UhfReaderProtocol;

/** Every reader protocol of this library by its name. */
public final class ReaderProtocols {

    private static final List<NamedProtocol> ALL = List.of(
            new NamedProtocol(
                    "plain",
                    from -> new PlainFrameDecoder(Suffix.LINE_END),
                    () -> new PlainProtocol(new PlainFrameDecoder(Suffix.LINE_END))),
            new NamedProtocol(
                    "honeywell",
                    from -> from == Direction.DEVICE ? new HoneywellDecoder() : new HoneywellHostDecoder(),
                    HoneywellProtocol::new),
            new NamedProtocol("ssi", from -> new SsiDecoder(), SsiProtocol::new),
            new NamedProtocol("a0", A0Decoder::new, A0Protocol::new),
            uhfReader("uhfreader18", UhfReaderModel.UHFREADER18),
            uhfReader("uhfreader288", UhfReaderModel.UHFREADER288),
            new NamedProtocol("cf600", Cf600Decoder::new, Cf600Protocol::new),
            new NamedProtocol("mercury", MercuryDecoder::new, MercuryProtocol::new),
            new NamedProtocol("llrp", from -> new LlrpDecoder(), () -> new LlrpProtocol(LlrpSettings.DEFAULTS)));

    private ReaderProtocols() {}

    /** In the order in which they are shown. */
    public static List<NamedProtocol> all() {
        return ALL;
    }

    /** The protocol of this name. */
    public static Optional<NamedProtocol> named(String name) {
        return ALL.stream().filter(protocol -> protocol.name().equals(name)).findFirst();
    }

    private static NamedProtocol uhfReader(String name, UhfReaderModel model) {
        return new NamedProtocol(name, from -> new UhfReaderDecoder(model, from), () -> new UhfReaderProtocol(model));
    }
}
