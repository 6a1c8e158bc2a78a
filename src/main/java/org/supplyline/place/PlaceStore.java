package org.supplyline.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.supplyline.scan.OwnCode;

@Repository
class PlaceStore {

    private static final String SELECT = """
            select code, kind, parent, name_zh, name_en, scan_code, latitude, longitude, estimated_position, division,
                   floor_area_m2, capacity_litres, crews, crew_litres_an_hour, medical, hill_road
              from place
            """;
    private static final String ORDER = " order by kind, length(code), code";

    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Place> find(String code) {
        return db.sql(SELECT + " where code = :code")
                .param("code", code)
                .query((row, n) -> place(row))
                .optional();
    }

    Optional<Place> byScanCode(String scanCode) {
        return db.sql(SELECT + " where scan_code = :scanCode")
                .param("scanCode", scanCode)
                .query((row, n) -> place(row))
                .optional();
    }

    List<Place> children(String parent) {
        return db.sql(SELECT + " where parent = :parent" + ORDER)
                .param("parent", parent)
                .query((row, n) -> place(row))
                .list();
    }

    List<Place> all(PlaceKind kind) {
        return db.sql(SELECT + " where kind = :kind" + ORDER)
                .param("kind", kind.word())
                .query((row, n) -> place(row))
                .list();
    }

    List<Place> all() {
        return db.sql(SELECT + ORDER).query((row, n) -> place(row)).list();
    }

    void insert(Place place, Instant at) {
        Position position = place.position();
        DepotSize size = place.size();
        db.sql("""
                insert into place (code, kind, parent, name_zh, name_en, scan_code, latitude, longitude,
                       estimated_position, division, floor_area_m2, capacity_litres, crews, crew_litres_an_hour,
                       medical, hill_road, created_at)
                values (:code, :kind, :parent, :nameZh, :nameEn, :scanCode, :latitude, :longitude,
                       :estimated, :division, :floorArea, :capacity, :crews, :crewLitres,
                       :medical, :hillRoad, :at)
                """)
                .param("code", place.code())
                .param("kind", place.kind().word())
                .param("parent", place.parent())
                .param("nameZh", place.nameZh())
                .param("nameEn", place.nameEn())
                .param("scanCode", place.scanCode().text())
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("estimated", position != null && position.estimated())
                .param("division", place.division())
                .param("floorArea", size == null ? null : size.floorAreaM2())
                .param("capacity", size == null ? null : size.capacityLitres())
                .param("crews", size == null ? null : size.crews())
                .param("crewLitres", size == null ? null : size.crewLitresAnHour())
                .param("medical", place.medical())
                .param("hillRoad", place.hillRoad())
                .param("at", Timestamp.from(at))
                .update();
    }

    void move(String code, Position position) {
        db.sql("""
                update place set latitude = :latitude, longitude = :longitude, estimated_position = :estimated
                 where code = :code
                """)
                .param("latitude", position.latitude())
                .param("longitude", position.longitude())
                .param("estimated", position.estimated())
                .param("code", code)
                .update();
    }

    /** The next number of that counter, from 1; called in the ledger transaction only. */
    long next(String counter) {
        return db.sql("""
                insert into place_number (kind, last) values (:counter, 1)
                on conflict (kind) do update set last = place_number.last + 1
                returning last
                """).param("counter", counter).query(Long.class).single();
    }

    Optional<Place> made(String requester, String request) {
        return db.sql("select place from place_request where requester = :requester and request = :request")
                .param("requester", requester)
                .param("request", request)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    void keep(String requester, String request, String place) {
        db.sql("insert into place_request (requester, request, place) values (:requester, :request, :place)")
                .param("requester", requester)
                .param("request", request)
                .param("place", place)
                .update();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("code"),
                PlaceKind.of(row.getString("kind")).orElseThrow(),
                row.getString("parent"),
                row.getString("name_zh"),
                row.getString("name_en"),
                OwnCode.parse(row.getString("scan_code")).orElseThrow(),
                position(row),
                row.getString("division"),
                size(row),
                row.getBoolean("medical"),
                row.getBoolean("hill_road"));
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull()
                ? null
                : new Position(latitude, row.getDouble("longitude"), row.getBoolean("estimated_position"));
    }

    private static @Nullable DepotSize size(ResultSet row) throws SQLException {
        long area = row.getLong("floor_area_m2");
        return row.wasNull()
                ? null
                : new DepotSize(
                        area, row.getLong("capacity_litres"), row.getLong("crews"), row.getLong("crew_litres_an_hour"));
    }
}
