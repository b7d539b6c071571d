package org.lovebank.rules.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.client.Lovebank;
import org.lovebank.client.LovebankProblem;
import org.lovebank.client.Sessions;
import org.lovebank.client.Wishes;
import org.lovebank.client.type.Credentials;
import org.lovebank.client.type.LineRequest;
import org.lovebank.client.type.WishRequest;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;

/** A program of a partner, written against the Java client that the build made of the reference. */
public final class PartnersProgram {

    private final Wishes wishes;

    private PartnersProgram(Wishes wishes) {
        this.wishes = wishes;
    }

    /** The program, signed in for the demo's resident. */
    public static PartnersProgram of(String gateway, String adminPassword) {
        DemoLogin resident = DemoCommunity.ensure(gateway, adminPassword)
                .find(DemoCommunity.RESIDENT)
                .orElseThrow();
        Lovebank anybody = Lovebank.at(URI.create(gateway)).in("en");
        String token = new Sessions(anybody)
                .signInSession(new Credentials(resident.username(), resident.password()))
                .body()
                .accessToken();
        return new PartnersProgram(new Wishes(anybody.as(() -> token)));
    }

    /** Posts a wish, reads it alone and in a list, and tells two problems apart by their codes. */
    public void postsReadsAndIsRefused() {
        WishRequest lamp = WishRequest.with()
                .wallAreaPath("cn.xigu.fulilu.jiequ22")
                .title("修修台灯")
                .publicText("台灯不亮了。")
                .place("22街区3号楼")
                .from(Instant.now().plus(Duration.ofDays(1)))
                .to(Instant.now().plus(Duration.ofDays(1)).plus(Duration.ofHours(2)))
                .needs(List.of(LineRequest.with()
                        .categoryCode("REPAIR")
                        .description("修理台灯")
                        .durationMinutes(60)
                        .build()))
                .build();

        var posted = wishes.postWish(lamp);
        var read = wishes.oneWish(posted.body().id());
        var mine = wishes.listWish(null, null, null, 100);

        assertThat(posted.status()).isEqualTo(201);
        assertThat(read.body().title()).isEqualTo("修修台灯");
        assertThat(read.etag()).startsWith("\"v");
        assertThat(mine.body().items())
                .extracting(wish -> wish.id())
                .contains(posted.body().id());
        assertThatThrownBy(() -> wishes.postWish(WishRequest.with().title("").build()))
                .isInstanceOfSatisfying(LovebankProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.code()).isEqualTo("INVALID_INPUT");
                    assertThat(problem.problem().errors()).isNotEmpty();
                });
        assertThatThrownBy(() -> wishes.oneWish(new UUID(0, 1)))
                .isInstanceOfSatisfying(
                        LovebankProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("NO_SUCH_WISH"));
    }
}
