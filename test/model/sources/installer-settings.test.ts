import { expect, test } from "vitest";
import { installerSettings } from "../../../src/model/sources/installer-settings.ts";
import { lastStage } from "../evaluated.ts";

/** What the instructions tell package installers: `pip option trusted-host=x`. */
function settings(...instructions: readonly string[]): readonly string[] {
  const { steps } = lastStage(`FROM a\n${instructions.join("\n")}\n`);
  return steps.flatMap((step) =>
    installerSettings(step).map(({ installer, how, name, value }) => `${installer} ${how} ${name}=${value.replaceAll("\u{FFFC}", "?")}`),
  );
}

test.each([
  ["RUN pip3.11 install -i $INDEX --trusted-host=x y", ["pip option index-url=?", "pip option trusted-host=x"]],
  ["RUN python -m pip install --extra-index-url a b", ["pip option extra-index-url=a"]],
  ["RUN uv pip install --index a --index-strategy unsafe-best-match b", ["uv option extra-index-url=a", "uv option index-strategy=unsafe-best-match"]],
  ["RUN npm ci --no-strict-ssl --registry a", ["npm option strict-ssl=false", "npm option registry=a"]],
  ["RUN yarn --strict-ssl false", ["yarn option strict-ssl=false"]],
  ["RUN gem install -s a b && gem uninstall -s a b", ["gem option sources=a"]],
  ["RUN go get -insecure a && go build -insecure", ["go option insecure-get=true"]],
  ["RUN conda install -yk -c a b", ["conda option ssl-verify=false", "conda option channels=a"]],
  ["RUN dotnet restore -s a && dotnet app.dll -s b", ["nuget option sources=a"]],
])("options: %s", (instruction, expected) => {
  expect(settings(instruction)).toEqual(expected);
});

test.each([
  ["RUN pip config --user set global.index-url a", ["pip config-command index-url=a"]],
  ["RUN npm config set a=b c=d && npm set e f", ["npm config-command a=b", "npm config-command c=d", "npm config-command e=f"]],
  ["RUN npm config get registry && npm config delete registry && yarn set version 3", []],
  ["RUN yarn config set npmRegistryServer a", ["yarn config-command registry=a"]],
  ["RUN bundle config set --global mirror.https://a https://b", ["bundler config-command mirror=https://b"]],
  ["RUN go env -w GOSUMDB=off GOBIN=/b && go env GOPROXY", ["go config-command sumdb=off"]],
  ["RUN composer global config repositories.a composer b", ["composer config-command repositories=b"]],
  ["RUN conda config --set ssl_verify no --add channels a", ["conda config-command ssl-verify=no", "conda config-command channels=a"]],
  ["RUN poetry source add a b && dotnet nuget add source c", ["poetry config-command sources=b", "nuget config-command sources=c"]],
])("commands that write settings down: %s", (instruction, expected) => {
  expect(settings(instruction)).toEqual(expected);
});

test.each([
  ["ENV PIP_INDEX_URL=a npm_config_strict_ssl=false", ["pip ENV index-url=a", "npm ENV strict-ssl=false"]],
  ["ARG UV_INDEX=a", ["uv ARG extra-index-url=a"]],
  ["RUN export GOSUMDB=off && PIP_TRUSTED_HOST=a pip list", ["go export sumdb=off", "pip prefix trusted-host=a"]],
  ["RUN GOSUMDB=off; go build", []],
  ["ENV CARGO_REGISTRIES_OWN_INDEX=a POETRY_CERTIFICATES_OWN_CERT=false", ["cargo ENV index=a", "poetry ENV certificates=false"]],
])("variables: %s", (instruction, expected) => {
  expect(settings(instruction)).toEqual(expected);
});

test("values over several lines of a pip.conf belong to one name", () => {
  const file = "RUN printf '[global]\\n# b = c\\nextra-index-url =\\n  https://a\\n  https://b\\ntimeout = 60 # seconds\\n' > /etc/pip.conf";
  expect(settings(file)).toEqual(["pip file extra-index-url=https://a", "pip file extra-index-url=https://b", "pip file timeout=60"]);
});

test("YAML, TOML, JSON and XML are read as far as it takes", () => {
  expect(settings("RUN printf 'channels:\\n  - a\\n  - b\\n' > ~/.condarc")).toEqual(["conda file channels=a", "conda file channels=b"]);
  expect(settings('RUN echo \'npmRegistryServer: "https://a"\' > .yarnrc.yml')).toEqual(["yarn file registry=https://a"]);
  expect(settings("RUN echo '@own:registry=https://a' > ~/.npmrc")).toEqual(["npm file @own:registry=https://a"]);
  expect(settings('RUN echo \'{"config": {"secure-http": false}}\' > ~/.composer/config.json')).toEqual(["composer file secure-http=false"]);
  expect(settings('RUN echo \'<add key="a" value="b" />\' > nuget.config')).toEqual(["nuget file sources=b"]);
});
