package org.supplyline.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The six columns that make a position of stock, as every table names them. */
public final class PositionColumns {

    public static final String NAMES = "place, item, lot, owner, fund, earmark";

    private PositionColumns() {}

    /** One position, as the parameters {@code :place}, {@code :item} and so on. */
    public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, PositionKey key) {
        return sql.param("place", key.place())
                .param("item", key.item())
                .param("lot", key.lot())
                .param("owner", key.owner())
                .param("fund", key.fund().word())
                .param("earmark", key.earmark());
    }

    /** Many positions, as the arrays {@code :places}, {@code :items} and so on. */
    public static JdbcClient.StatementSpec bindAll(JdbcClient.StatementSpec sql, Collection<PositionKey> keys) {
        return sql.param("places", texts(keys, PositionKey::place))
                .param("items", texts(keys, PositionKey::item))
                .param("lots", texts(keys, PositionKey::lot))
                .param("owners", texts(keys, PositionKey::owner))
                .param("funds", texts(keys, key -> key.fund().word()))
                .param("earmarks", texts(keys, PositionKey::earmark));
    }

    public static PositionKey read(ResultSet row) throws SQLException {
        return read(row, row.getString("place"));
    }

    /** The position of the row's goods at another place than its column says. */
    public static PositionKey read(ResultSet row, String place) throws SQLException {
        return new PositionKey(
                place,
                row.getString("item"),
                row.getString("lot"),
                row.getString("owner"),
                Fund.of(row.getString("fund")),
                row.getString("earmark"));
    }

    /** The position and its column {@code quantity}; fits a row mapper. */
    public static StockPosition readStock(ResultSet row, int number) throws SQLException {
        return new StockPosition(read(row), row.getLong("quantity"));
    }

    private static String[] texts(Collection<PositionKey> keys, Function<PositionKey, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }
}
