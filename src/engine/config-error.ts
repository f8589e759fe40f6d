/** What a person configured cannot be followed. The message is one line that says what to change; it is no bug of plimsoll. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
