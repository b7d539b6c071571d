@NullMarked
package org.lovebank.gateway.visit;

import org.jspecify.annotations.NullMarked;
