package org.supplyline.donation.sheet;

import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/**
 * Tells what a column of wishes (用途, 意向) says: for whom the goods are, or how they are kept, or what was corrected.
 * Goods that are bound by mistake lie unused, so a text that names no receiver, region or project binds nothing; it is
 * shown as doubtful.
 */
final class PurposeText {

    private static final Pattern NOBODY = Pattern.compile(
            "(?:none|no|n/?a|any)?(?:无|否|没有|不限|[非不无未](?:定向|指定)(?:捐赠)?|.{0,6}统筹(?:安排|使用|分配|调配)?|/|-+|—+)?");
    private static final Pattern BOUND = Pattern.compile("是|有|定向|√|y|yes");

    /** Cold, dry, dark, upright; corrected, returned, see above: nobody is called so. */
    private static final Pattern REMARK =
            Pattern.compile(".*(?:冷藏|冷冻|冷链|常温|阴凉|避光|干燥|防潮|防晒|防火|轻放|易碎|向上|倒置|存放|储存|保存|贮存|℃|°c|摄氏"
                    + "|更正|冲红|红冲|冲销|作废|退回|退货|重复|补录|漏登|同上|上行|见附|详见|破损|过期|临期|已收|未收|实收|清点).*");

    private static final Pattern RECEIVER =
            Pattern.compile(".*(?:医院|[病卫学法寺福养剧科书]院|妇幼|院区|疾控|防疫站|卫健委|血站|急救|诊所|血液|门诊|科|病区|icu"
                    + "|红会|红十字(?:会)?|慈善(?:总?会)?|指挥部|办事处|街道|社区|居委会|村委会|村民?|[乡镇县区市省州盟旗]|新区|灾区|疫区|地区|灾民|灾害|受灾.{1,6}|震区"
                    + "|学校|大学|中学|小学|幼儿园|敬老院|福利院|养老院|孤儿院|救助站|安置点|收容所|监狱|隔离点|方舟|公安.?|交警|消防.{0,4}|派出所"
                    + "|[一-鿿]{2,}(?:局|所|站|队|部队|中心|公司|厂|单位|支行|协会|基金会?|项目|工程|计划|行动|专项|家庭|户|一线|医护(?:人员)?|医务人员)"
                    + "|(?:湖北|武汉|北京|上海|天津|重庆|河北|河南|山西|山东|陕西|甘肃|青海|四川|贵州|云南|湖南|江西|江苏|浙江|安徽|福建|广东|广西|海南|西藏|新疆|宁夏|内蒙古|辽宁|吉林|黑龙江)"
                    + "|hospital|clinic|school|county|city|province|village)\\)?");

    /** A place, region or project as the product itself calls it. */
    private static final Pattern CODED = Pattern.compile("(?:site|recipient):[a-z0-9-]+|region:\\d{2,6}|project:.+");

    private PurposeText() {}

    /** What such a text is. */
    enum Kind {
        /** "不限": for whoever needs it. */
        NOBODY,
        /** "是": bound, but the text does not say to whom. */
        BOUND,
        /** Names a receiver, a region or a project. */
        RECEIVER,
        /** How the goods are kept, or what happened to the row. */
        REMARK,
        /** Perhaps a wish, perhaps not. */
        DOUBTFUL
    }

    static Kind of(String text) {
        String normal = Words.normal(text);
        if (NOBODY.matcher(normal).matches()) {
            return Kind.NOBODY;
        }
        if (BOUND.matcher(normal).matches()) {
            return Kind.BOUND;
        }
        if (CODED.matcher(normal).matches()) {
            return Kind.RECEIVER;
        }
        if (REMARK.matcher(normal).matches()) {
            return Kind.REMARK;
        }
        boolean named = PartyText.receivers(text).stream()
                .allMatch(receiver ->
                        RECEIVER.matcher(Words.normal(receiver.name())).matches());
        return named ? Kind.RECEIVER : Kind.DOUBTFUL;
    }
}
