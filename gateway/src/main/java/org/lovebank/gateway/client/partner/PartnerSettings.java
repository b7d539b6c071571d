package org.lovebank.gateway.client.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where partners try things. */
@ConfigMapping(prefix = "lovebank.partners")
interface PartnerSettings {

    /** The area for trials: a community of its own in the area tree, with nobody real in it. */
    @WithDefault("cn.sandbox")
    String sandboxArea();
}
