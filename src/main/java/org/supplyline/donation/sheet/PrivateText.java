package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/** A cell's text without the private numbers and contact persons in it, and these apart. */
record PrivateText(String open, List<String> notes) {

    private static final String NUMBER =
            "(?<!\\d)(?:(?:\\+?86)?[- ]?1[3-9]\\d(?:[- ]?\\d{4}){2}|0\\d{2,3}[- ]?\\d{7,8}|\\d{17}[\\dXx]|[1-9]\\d{14})(?!\\d)"
                    + "|[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,3}"
                    + "|(?:微信|QQ|qq|V信)号?[:：]?[A-Za-z0-9_-]{5,20}";
    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]{0,40}(?:" + NUMBER + ")[^（）()]{0,20}[）)]");
    private static final Pattern CONTACT =
            Pattern.compile("[,，;；。、]? ?(?:联系人|联络人|经办人|收件人|收货人)[:：]? ?[\\u4e00-\\u9fff·]{2,4}(?:先生|女士|老师|医生|主任)?");
    private static final Pattern LABELLED = Pattern.compile(
            "[,，;；。、]? ?(?:[\\u4e00-\\u9fff]{2,3}(?:先生|女士|老师|医生|主任))?(?:联系电话|联系方式|电话|手机号?|[Tt][Ee][Ll])?[:：]? ?(?:"
                    + NUMBER + ")");

    static PrivateText of(String text) {
        List<String> notes = new ArrayList<>();
        String open = text;
        for (Pattern pattern : List.of(BRACKET, CONTACT, LABELLED)) {
            Matcher matcher = pattern.matcher(open);
            StringBuilder rest = new StringBuilder();
            while (matcher.find()) {
                notes.add(matcher.group());
                matcher.appendReplacement(rest, "");
            }
            open = matcher.appendTail(rest).toString();
        }
        return new PrivateText(Words.clean(open), List.copyOf(notes));
    }
}
