package org.supplyline.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down what the application says to its database, transaction by transaction, and says it again without the
 * application: what remains is the price of the SQL alone.
 */
final class SqlTapeStore implements BeanPostProcessor {

    private final List<Transaction> recorded = new ArrayList<>();
    private volatile boolean recording;

    /** A statement with its parameters, or a savepoint. */
    private static final class Step {

        private static final String SAVEPOINT = "savepoint";
        private static final String RELEASE = "release";

        private final String sql;
        private final List<Setting> settings = new ArrayList<>();

        Step(String sql) {
            this.sql = sql;
        }
    }

    /** A parameter as it was set. */
    private record Setting(Method method, List<@Nullable Object> arguments) {}

    /** What was said between begin and commit. */
    static final class Transaction {
        private final List<Step> steps = new ArrayList<>();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Recorded(database) : bean;
    }

    void start() {
        recording = true;
    }

    /** Ends the recording and gives what it took. */
    List<Transaction> take() {
        recording = false;
        synchronized (recorded) {
            List<Transaction> taken = List.copyOf(recorded);
            recorded.clear();
            return taken;
        }
    }

    /** Says one transaction again; statements are prepared once for each connection, as the driver does for the app. */
    static void replay(Transaction transaction, Connection connection, Map<String, PreparedStatement> prepared)
            throws SQLException {
        java.sql.Savepoint savepoint = null;
        for (Step step : transaction.steps) {
            if (step.sql.equals(Step.SAVEPOINT)) {
                savepoint = connection.setSavepoint();
            } else if (step.sql.equals(Step.RELEASE)) {
                connection.releaseSavepoint(Objects.requireNonNull(savepoint));
            } else {
                execute(step, statement(step.sql, connection, prepared));
            }
        }
        connection.commit();
    }

    private static PreparedStatement statement(
            String sql, Connection connection, Map<String, PreparedStatement> prepared) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static void execute(Step step, PreparedStatement statement) throws SQLException {
        for (Setting setting : step.settings) {
            call(setting.method(), statement, setting.arguments().toArray());
        }
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private static @Nullable Object call(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof SQLException said) {
                throw said;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("JDBC's interfaces are public.", impossible);
        }
    }

    /** Hands out connections that are written down while that is wished. */
    private final class Recorded extends DelegatingDataSource {

        Recorded(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            if (!recording) {
                return connection;
            }
            return (Connection) Proxy.newProxyInstance(
                    SqlTapeStore.class.getClassLoader(), new Class<?>[] {Connection.class}, new Listener(connection));
        }
    }

    private final class Listener implements InvocationHandler {

        private final Connection connection;
        private Transaction open = new Transaction();

        Listener(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws SQLException {
            Object answer = call(method, connection, arguments);
            switch (method.getName()) {
                case "prepareStatement" -> {
                    return heard(
                            String.valueOf(Objects.requireNonNull(arguments)[0]),
                            Objects.requireNonNull(answer),
                            step -> open.steps.add(step));
                }
                case "setSavepoint" -> open.steps.add(new Step(Step.SAVEPOINT));
                case "releaseSavepoint" -> open.steps.add(new Step(Step.RELEASE));
                case "rollback" -> open = new Transaction();
                case "commit" -> keep();
                default -> {
                    return answer;
                }
            }
            return answer;
        }

        private void keep() {
            synchronized (recorded) {
                recorded.add(open);
            }
            open = new Transaction();
        }
    }

    /** Writes the statement down, with its parameters, each time that it is executed. */
    private static Object heard(String sql, Object statement, Consumer<Step> heard) {
        Map<Integer, Setting> settings = new HashMap<>();
        return Proxy.newProxyInstance(
                SqlTapeStore.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    boolean sets = method.getName().startsWith("set")
                            && arguments != null
                            && arguments.length > 1
                            && arguments[0] instanceof Integer;
                    if (sets) {
                        settings.put(
                                (Integer) Objects.requireNonNull(arguments)[0],
                                new Setting(method, new ArrayList<>(Arrays.asList(arguments))));
                    } else if (method.getName().startsWith("execute")) {
                        Step step = new Step(sql);
                        step.settings.addAll(settings.values());
                        heard.accept(step);
                    }
                    return call(method, statement, arguments);
                });
    }
}
