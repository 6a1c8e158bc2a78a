package org.supplyline.donation.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said beside goods or a quantity, mostly in brackets: "另赠枕头100个", "其中市一医院200只", "散装".
 *
 * @param extras goods that come on top, with their quantity
 * @param parts who is to have how much of the whole
 * @param asks whether it holds a number that nobody can place without a person
 * @param text as it stands
 */
record Aside(List<PartyText.Receiver> extras, List<PartyText.Receiver> parts, boolean asks, String text) {

    static final Aside NONE = new Aside(List.of(), List.of(), false, "");

    private static final String FOR = "(?:定向捐赠|定向|指定|捐赠|捐|转赠|送|拨)?(?:给|至|到|予|于|用于)?";
    private static final Pattern OF_WHICH = Pattern.compile("(?:其中|内含|含)[:：]?" + FOR + "(.+)");
    /** "200只定向市一医院": the share stands before its receiver. */
    private static final Pattern SHARE_FIRST = Pattern.compile(
            "(?<![^、,，;；])(\\d{1,9} ?[\\u4e00-\\u9fff])" + FOR + "([\\u4e00-\\u9fff]{3,30})(?=[、,，;；]|$)");

    private static final Pattern ON_TOP =
            Pattern.compile("(?:(?:另外?|外加|额外|附)(?:捐赠|赠送|附送|附赠|赠|送|捐|有|加|配)?|再捐|再赠|并捐|并赠|赠送|附送|附赠|赠|送)[:：]?(.+)");
    private static final Pattern BRACKETS = Pattern.compile("[（(]([^（()）]*)[）)]");
    private static final Pattern COUNTED =
            Pattern.compile(".*(?:\\d|[" + ChineseNumber.CHARACTERS + "][个只支副双台套瓶片箱件盒包袋床条桶顶张块公千斤吨]).*");

    static Aside of(String text) {
        Matcher part = OF_WHICH.matcher(text);
        if (part.matches()) {
            List<PartyText.Receiver> named =
                    PartyText.receivers(SHARE_FIRST.matcher(part.group(1)).replaceAll("$2$1"));
            boolean receivers = shared(named)
                    && named.stream().allMatch(one -> PurposeText.of(one.name()) == PurposeText.Kind.RECEIVER);
            return receivers ? new Aside(List.of(), named, false, text) : number(text);
        }
        Matcher more = ON_TOP.matcher(text);
        if (more.matches()) {
            List<PartyText.Receiver> goods = PartyText.receivers(more.group(1));
            boolean goodsNamed = goods.stream().allMatch(one -> one.name().length() > 1);
            return shared(goods) && goodsNamed ? new Aside(goods, List.of(), false, text) : number(text);
        }
        return number(text);
    }

    /** What is said in a bracket of a name or remark; none if the brackets only describe the goods. */
    static Optional<Aside> bracketed(String text) {
        return BRACKETS.matcher(text)
                .results()
                .map(bracket -> of(bracket.group(1)))
                .filter(Aside::placed)
                .findFirst();
    }

    /** Whether it says what goes with the goods or to whom a part of them goes. */
    boolean placed() {
        return !extras.isEmpty() || !parts.isEmpty();
    }

    private static boolean shared(List<PartyText.Receiver> named) {
        return !named.isEmpty() && named.stream().allMatch(one -> one.share().isPresent());
    }

    private static Aside number(String text) {
        return new Aside(List.of(), List.of(), COUNTED.matcher(text).matches(), text);
    }
}
