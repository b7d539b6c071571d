package org.lovebank.stack.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Every login of the demo community, the admin's first. */
public record DemoLogins(List<DemoLogin> all) {

    public DemoLogins {
        all = List.copyOf(all);
    }

    /** The login with this name, if there is one. */
    public Optional<DemoLogin> find(String username) {
        return all.stream().filter(login -> login.username().equals(username)).findFirst();
    }

    /** Follows from the admin's password, so nothing has to be stored and every installation has its own. */
    static String passwordOf(String username, String adminPassword) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(adminPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(("demo login " + username).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 20);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
