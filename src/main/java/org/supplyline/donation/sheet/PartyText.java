package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/** Finds the donor's wish in a text, and tells donors from carriers, shops and the unnamed. */
final class PartyText {

    private static final Pattern EARMARK = Pattern.compile(
            "(?:[（(]?)(?<![非不无未])(?:定向捐赠|定向捐|定向支援|定向援助|定向|指定捐赠|指定用于|指定给|专门捐给|捐给|转赠)(?:给|至|到|予|于|用于)?[:：]?([^）)]*)[）)]?");
    private static final Pattern LISTED = Pattern.compile("\\d{1,2} ?[.．、)）] ?(.+)");
    private static final Pattern SHARE = Pattern.compile("(.*?[^\\d]) ?(\\d{1,9}) ?([\\u4e00-\\u9fff]{1,2})");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；]|(?<=院)[和与及]");
    private static final String COURIER = "顺丰|ems|邮政|中国邮政|京东|圆通|申通|中通|韵达|百世|德邦|天天|宅急送|极兔|跨越|安能|菜鸟|优速|dhl|ups|fedex";
    private static final Pattern CARRIER = Pattern.compile("(?:" + COURIER + ")?"
            + "(?:快递|速运|速递|快运|物流|邮寄|邮政|ems|包裹|快件|速递物流|express)(?:寄来|代收|代送|送货|送来)?"
            + "|顺丰|德邦|圆通|申通|中通|韵达|百世|极兔|安能|宅急送|dhl|ups|fedex|联邦快递|货拉拉");
    /** A courier's firm or branch: it carries gifts of others, and now and then gives its own. */
    private static final Pattern COURIER_FIRM = Pattern.compile(".*(?:快递|速运|速递|快运).*|.*(?:"
            + COURIER + ")(?:物流|express).*|(?:顺丰|圆通|中通|韵达|百世|德邦|极兔)(?:集团|控股|公司|股份|营业部|网点|站|小哥|.{0,8}分公司).*"
            + "|.*(?<![a-z])(?:ems|dhl|ups|fedex)(?![a-z]).*");

    private static final Pattern SHOP = Pattern.compile(".*(?:旗舰店|专营店|专卖店|淘宝|天猫|拼多多|京东自营|官方店|网店|微店).*");
    private static final Pattern UNNAMED = Pattern.compile(
            "(?:.{0,4})?(?:爱心人士|爱心企业|爱心市民|热心市民|热心人士|热心企业|匿名|无名氏|不愿透露|好心人).*|.{0,4}个人|(?:某|一家|一个)(?:企业|公司|单位|个人)|社会各界.*");

    /** The search for a share looks back at every step. */
    private static final int MAX_SHARE_LENGTH = 60;

    /** "医院" alone is nobody's name. */
    private static final int SHORTEST_NAME = 4;

    private PartyText() {}

    /** A receiver and the share that is meant for it; the share is empty when not said. */
    record Receiver(String name, Optional<QuantityText.Part> share) {}

    /** A text with the donor's wish taken out of it. */
    record Wish(String rest, boolean marked, List<Receiver> receivers) {}

    static Wish wish(String text) {
        Matcher matcher = EARMARK.matcher(text);
        if (!matcher.find()) {
            return new Wish(text, false, List.of());
        }
        String rest = text.substring(0, matcher.start()) + text.substring(matcher.end());
        String open = rest.replace("（）", "").replace("()", "");
        return new Wish(Words.clean(open), true, receivers(matcher.group(1)));
    }

    static List<Receiver> receivers(String text) {
        List<Receiver> receivers = new ArrayList<>();
        Matcher listed = LISTED.matcher(text.strip());
        for (String name : BETWEEN.split(listed.matches() ? listed.group(1) : text, -1)) {
            String clean = Words.clean(name);
            if (clean.length() < 2) {
                continue;
            }
            Matcher share = SHARE.matcher(clean.length() > MAX_SHARE_LENGTH ? "" : clean);
            receivers.add(
                    share.matches() && Units.isKnown(share.group(3))
                            ? new Receiver(
                                    Words.clean(share.group(1)),
                                    Optional.of(new QuantityText.Part(Long.parseLong(share.group(2)), share.group(3))))
                            : new Receiver(clean, Optional.empty()));
        }
        return receivers;
    }

    /** Whether the text stands in a list of receivers: "1.省人民医院3000副". */
    static boolean isListed(String text) {
        return LISTED.matcher(text).matches();
    }

    static Donor donor(String text, boolean brand) {
        String name = Words.clean(text);
        String normal = Words.normal(text);
        if (normal.isEmpty()) {
            return Donor.UNKNOWN;
        }
        if (isCarrier(name) || isCourier(name) || SHOP.matcher(normal).matches() || brand) {
            return new Donor(Donor.Kind.UNKNOWN, "", name);
        }
        return new Donor(UNNAMED.matcher(normal).matches() ? Donor.Kind.ANONYMOUS : Donor.Kind.NAMED, name, "");
    }

    /** Whether the name can only mean who carried the goods. */
    static boolean isCarrier(String name) {
        return CARRIER.matcher(Words.normal(name)).matches();
    }

    /** Whether the list names nobody but a courier's firm, which carries and may give. */
    static boolean isCourierFirm(Donor donor) {
        return donor.name().isEmpty() && !isCarrier(donor.via()) && isCourier(donor.via());
    }

    private static boolean isCourier(String name) {
        return COURIER_FIRM.matcher(Words.normal(name)).matches();
    }

    /** Whether one name is the end of the other, as a place leaves out its own name. */
    static boolean isShortFor(String shorter, String longer) {
        String end = Words.normal(shorter);
        String whole = Words.normal(longer);
        return end.length() >= SHORTEST_NAME && whole.length() > end.length() && whole.endsWith(end);
    }

    static List<String> names(List<Receiver> receivers) {
        return receivers.stream().map(Receiver::name).toList();
    }
}
