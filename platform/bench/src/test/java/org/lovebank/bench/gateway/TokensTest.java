package org.lovebank.bench.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.bench.proxy.Trust;

class TokensTest {

    @TempDir
    Path folder;

    @Test
    void whoReadsThePublishedKeyBelievesTheseTokensAndNoForgedOne() throws Exception {
        // given
        Tokens tokens = new Tokens();
        Trust trust = tokens.publish(folder);
        PublicKey key = keyIn(trust.keySet());

        // when
        List<String> many = tokens.many(2);

        // then
        assertThat(holds(many.get(0), key)).isTrue();
        assertThat(holds(many.get(1), key)).isTrue();
        assertThat(many.get(0)).isNotEqualTo(many.get(1));
        assertThat(holds(tokens.forged(), key)).isFalse();
        assertThat(claims(tokens.expired()).get("exp").asLong()).isLessThan(System.currentTimeMillis() / 1_000);
        assertThat(claims(tokens.ofAnotherIssuer()).get("iss").asText()).isNotEqualTo(trust.issuer());
    }

    private static PublicKey keyIn(Path set) throws Exception {
        JsonNode key = new ObjectMapper().readTree(set.toFile()).get("keys").get(0);
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(key, "x"), coordinate(key, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(JsonNode key, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.get(name).asText());
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }

    private static boolean holds(String token, PublicKey key) throws Exception {
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
