package org.supplyline.inventory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;

/** The six columns of a position of stock. */
final class PositionColumns {

    static final String NAMES = "place, item, lot, owner, fund, earmark";

    private PositionColumns() {}

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, PositionKey key) {
        return sql.param("place", key.place())
                .param("item", key.item())
                .param("lot", key.lot())
                .param("owner", key.owner())
                .param("fund", key.fund().word())
                .param("earmark", key.earmark());
    }

    static PositionKey read(ResultSet row) throws SQLException {
        return read(row, row.getString("place"));
    }

    static PositionKey read(ResultSet row, String place) throws SQLException {
        return new PositionKey(
                place,
                row.getString("item"),
                row.getString("lot"),
                row.getString("owner"),
                Fund.of(row.getString("fund")),
                row.getString("earmark"));
    }
}
