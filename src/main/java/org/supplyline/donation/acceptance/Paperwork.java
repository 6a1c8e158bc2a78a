package org.supplyline.donation.acceptance;

import java.util.Locale;

/** Documents that may have to come with goods. */
enum Paperwork {
    /** 生产/经营许可证 */
    LICENCE,
    /** 注册证或备案凭证 */
    REGISTRATION,
    /** 检验报告或合格证 */
    REPORT,
    /** 安全技术说明书 */
    SAFETY_SHEET,
    /** 全程温度记录 */
    TEMPERATURE_LOG;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Paperwork of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
