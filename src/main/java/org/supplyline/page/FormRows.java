package org.supplyline.page;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** The fields of a form of which some stand row by row, each row a value of the same name. */
public final class FormRows {

    private FormRows() {}

    /** How many rows have the field. */
    public static int count(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of()).size();
    }

    /** What stands in the field of that row, from 0, without blanks around it; empty where there is none. */
    public static String at(MultiValueMap<String, String> form, String field, int row) {
        List<String> values = form.getOrDefault(field, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }

    /** What stands in a field that is there once. */
    public static String first(MultiValueMap<String, String> form, String field) {
        return at(form, field, 0);
    }
}
