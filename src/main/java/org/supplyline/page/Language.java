package org.supplyline.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The languages that the product speaks; Chinese is the first and the default. */
public enum Language {
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE, "中文"),
    ENGLISH("en", Locale.ENGLISH, "English");

    private final String code;
    private final Locale locale;
    private final String ownName;

    Language(String code, Locale locale, String ownName) {
        this.code = code;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The value of {@code ?lang=} and of the cookie. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of the {@code lang} attribute in HTML. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    static Optional<Language> ofCode(String code) {
        return List.of(values()).stream().filter(l -> l.code.equals(code)).findFirst();
    }

    /** The language of a locale; Chinese for every locale that is not English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The language that a request is answered in. */
    public static Language of(HttpServletRequest request) {
        return of(RequestContextUtils.getLocale(request));
    }

    public boolean isChinese() {
        return this == CHINESE;
    }

    /** The first language in an {@code Accept-Language} header that the product speaks; Chinese if there is none. */
    static Language accepted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(code -> ofCode(code).stream())
                    .findFirst()
                    .orElse(CHINESE);
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }
}
