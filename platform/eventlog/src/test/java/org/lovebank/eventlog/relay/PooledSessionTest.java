package org.lovebank.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.LogSource;

class PooledSessionTest {

    @Test
    void aConnectionThatWasBrokenInThePoolIsGivenBack() {
        // given
        List<String> asked = new ArrayList<>();
        Connection broken = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    asked.add(method.getName());
                    if (method.getName().equals("createStatement")) {
                        throw new SQLException("reset");
                    }
                    return null;
                });
        LogSource source = (LogSource) Proxy.newProxyInstance(
                LogSource.class.getClassLoader(),
                new Class<?>[] {LogSource.class},
                (self, method, arguments) -> "task");

        // when
        assertThatThrownBy(() -> new PooledSession(broken, source)).isInstanceOf(SQLException.class);

        // then
        assertThat(asked).contains("close");
    }
}
