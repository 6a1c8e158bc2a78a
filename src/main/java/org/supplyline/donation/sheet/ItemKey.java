package org.supplyline.donation.sheet;

import java.util.Map;
import java.util.regex.Pattern;
import org.supplyline.sheet.Words;

/** The form in which item texts of different lists are compared: no blanks, brackets opened, slips of the pen mended. */
public final class ItemKey {

    private static final Pattern MARKS = Pattern.compile("[\\s()\\-_/.,、，。·'\"“”:+]");

    /** Slips and second names seen in lists; the longer word first where one holds the other. */
    private static final Map<Pattern, String> SAME = Map.of(
            Pattern.compile("消费液|消毒水"), "消毒液",
            Pattern.compile("次录酸"), "次氯酸",
            Pattern.compile("漂渍液"), "漂白液",
            Pattern.compile("破襞"), "破壁",
            Pattern.compile("曾艳"), "增艳",
            Pattern.compile("手术服"), "手术衣",
            Pattern.compile("连花青瘟"), "连花清瘟",
            Pattern.compile("外科医用口罩"), "医用外科口罩");

    private static final Pattern DISINFECTANT_84 = Pattern.compile("(?:消毒液84|84消毒液)(?:消毒液)?");

    private ItemKey() {}

    public static String of(String text) {
        String key = MARKS.matcher(Words.normal(text)).replaceAll("");
        for (Map.Entry<Pattern, String> same : SAME.entrySet()) {
            key = same.getKey().matcher(key).replaceAll(same.getValue());
        }
        return DISINFECTANT_84.matcher(key).replaceAll("84消毒液");
    }
}
