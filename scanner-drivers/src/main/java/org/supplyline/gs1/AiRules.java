package org.supplyline.gs1;

import java.util.List;

/**
 * With which others an application identifier stands.
 *
 * @param requires it must stand with all identifiers of one of these groups (General Specifications, figure 4.13.2-1);
 *     none if it may stand alone. An {@code n} in an identifier is any digit
 * @param excludes it must not stand with any of these (figure 4.13.1-1), itself excepted
 * @param attribute it may be a query parameter of a GS1 Digital Link URI
 * @param paths it is a primary key of a GS1 Digital Link URI if there is any; each is a sequence of qualifiers, which
 *     may be left out but not exchanged
 */
record AiRules(List<List<String>> requires, List<String> excludes, boolean attribute, List<List<String>> paths) {

    AiRules {
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
        paths = List.copyOf(paths);
    }

    boolean isPrimaryKey() {
        return !paths.isEmpty();
    }

    /** Says whether an identifier is one of a pattern's. */
    static boolean matches(String pattern, String ai) {
        if (pattern.length() != ai.length()) {
            return false;
        }
        for (int i = 0; i < ai.length(); i++) {
            if (pattern.charAt(i) != 'n' && pattern.charAt(i) != ai.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
