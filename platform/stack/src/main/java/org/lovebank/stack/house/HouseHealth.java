package org.lovebank.stack.house;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a house on its management port whether it can serve. */
public final class HouseHealth {
    private static final int PATIENCE_MILLIS = 3000;

    private HouseHealth() {}

    public static boolean isReady(int managementPort) {
        try {
            HttpURLConnection question =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")
                            .toURL()
                            .openConnection();
            question.setConnectTimeout(PATIENCE_MILLIS);
            question.setReadTimeout(PATIENCE_MILLIS);
            try {
                return question.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                question.disconnect();
            }
        } catch (IOException silent) {
            return false;
        }
    }
}
