package org.supplyline.inventory.statement;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see, as an address says it.
 *
 * @param month {@code 2026-11}; the running month if neither it nor a day is given
 * @param from the first day, {@code 2026-11-01}; without it the first of the last day's month
 * @param to the last day; without it today
 * @param depot code of a depot; empty for the whole node
 * @param item code of an item
 * @param category the first digits of a class
 * @param owner code of an owner
 * @param fund word of a fund class
 * @param by {@code item}, or how many digits of the class the lines are added up by: 1, 3, 5, 7
 * @param page from 0
 */
record StatementForm(
        @Nullable String month,
        @Nullable String from,
        @Nullable String to,
        @Nullable String depot,
        @Nullable String item,
        @Nullable String category,
        @Nullable String owner,
        @Nullable String fund,
        @Nullable String by,
        @Nullable Integer page) {}
