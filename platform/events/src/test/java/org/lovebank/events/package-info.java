@NullMarked
package org.lovebank.events;

import org.jspecify.annotations.NullMarked;
