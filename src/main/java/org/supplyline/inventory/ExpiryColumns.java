package org.supplyline.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supplyline.catalog.Expiry;

/** The two columns that say until when goods are usable, as every table names them. */
public final class ExpiryColumns {

    public static final String NAMES = "expiry, expiry_time";

    private ExpiryColumns() {}

    /** The parameters {@code :expiry} and {@code :expiryTime}. */
    public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, @Nullable Expiry expiry) {
        return sql.param("expiry", expiry == null ? null : expiry.day(), Types.DATE)
                .param("expiryTime", expiry == null ? null : expiry.time(), Types.TIME);
    }

    /** Null where the row names none. */
    public static @Nullable Expiry read(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("expiry", LocalDate.class);
        return day == null ? null : new Expiry(day, row.getObject("expiry_time", LocalTime.class));
    }
}
