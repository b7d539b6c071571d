/** OAuth clients: programs of apps and partner organisations with credentials of their own. */
@NullMarked
package org.lovebank.gateway.client;

import org.jspecify.annotations.NullMarked;
