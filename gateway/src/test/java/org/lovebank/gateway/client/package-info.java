/** Programs and their credentials. */
@NullMarked
package org.lovebank.gateway.client;

import org.jspecify.annotations.NullMarked;
