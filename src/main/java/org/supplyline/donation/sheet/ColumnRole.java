package org.supplyline.donation.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/** What a column of a list holds, told from the words in its head. The order matters: the first that fits is taken. */
enum ColumnRole {
    NUMBER("序号|编号|no\\.?|项次|序|#"),
    CONTACT(".*(?:电话|手机|联系|经办人|contact|phone|tel).*"),
    EXPIRY(".*(?:有效期|失效|保质期|效期|expiry).*"),
    LOT(".*(?:批号|批次|lot|batch).*"),
    PRICE(".*(?:单价|unitprice|价格).*"),
    VALUE(".*(?:金额|总价|价值|折价|估值|市值|总值|value).*"),
    DATE(".*(?:日期|时间|date).*"),
    UNIT("(?:unit|uom)?(?:计量|数量|包装)?单位(?:unit|uom)?|unit|uom"),
    CONTENT("[每单][件箱包盒袋捆托桶](?:内装?|装)?(?:数量?|[个瓶盒只支]数|装量|含量)?|装箱(?:数量?|量)|装量|箱规"
            + "|(?:qty|quantity|units|pcs|pieces)(?:per|/)(?:carton|ctn|case|box|pack)"),
    QUANTITY(".*(?:数量|总数|件数|箱数|个数|qty|quantity|cartons|ctns).*|数|总计|合计"),
    /** Heads the receivers of a notice that a person took down: whoever stands there is meant, whatever he is called. */
    BOUND_TO("定向给"),
    EARMARK(".*(?:定向|意向|指定|用途|earmark).*"),
    RECEIVER(".*(?:接收单位|接受单位|接收方|受赠|受捐|受助|领用|领取|收货|发放单位|发放对象|分配|去向|拨付|使用单位|receiver|recipient|consignee).*"),
    DONOR(".*(?:捐赠单位|捐赠方|捐赠人|捐赠者|捐赠企业|捐赠机构|捐赠来源|捐赠个人|捐献|捐助|捐物单位|捐款|来源|供货|发货|爱心单位|单位名称|姓名|单位[/或及、]个人|donor).*|捐赠"),
    MAKER(".*(?:品牌|厂家|厂商|生产商|生产单位|生产企业|制造|brand|maker).*"),
    SPEC(".*(?:规格|型号|品规|包装|尺寸|装箱|spec|model).*"),
    ITEM(".*(?:品名|名称|物资|物品|货品|产品|商品|种类|内容|item|goods).*"),
    REMARK(".*(?:备注|说明|附注|remark|note).*");

    private static final int MAX_LENGTH = 20;
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private final Pattern words;

    ColumnRole(String words) {
        this.words = Pattern.compile(words);
    }

    /** The words of a head without what stands in brackets. */
    static String words(String head) {
        return BRACKETS.matcher(Words.normal(head)).replaceAll("");
    }

    static Optional<ColumnRole> of(String head) {
        String normal = words(head);
        if (normal.isEmpty() || normal.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        for (ColumnRole role : values()) {
            if (role.words.matcher(normal).matches()) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
