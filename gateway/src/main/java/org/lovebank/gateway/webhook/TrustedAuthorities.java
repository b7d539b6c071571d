package org.lovebank.gateway.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Who may vouch for a receiver: the authorities that the JDK knows, and those of a file, as a partner's own. */
public final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /**
     * Believes certificates of the JDK's authorities and of those in the file (PEM).
     *
     * @throws IllegalStateException when the file cannot be read: nothing is sent with half of the settings
     */
    public static TrustManager with(Path file) {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            List<Certificate> authorities = new ArrayList<>(Arrays.asList(known()));
            try (InputStream text = Files.newInputStream(file)) {
                authorities.addAll(CertificateFactory.getInstance("X.509").generateCertificates(text));
            }
            for (int i = 0; i < authorities.size(); i++) {
                all.setCertificateEntry(String.valueOf(i), authorities.get(i));
            }
            return manager(all);
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("no certificates can be read from " + file, unreadable);
        }
    }

    private static X509Certificate[] known() throws GeneralSecurityException {
        return manager(null).getAcceptedIssuers();
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no trust manager for certificates"));
    }
}
