#!/usr/bin/env bash
# What the control plane brings about, with nothing but bash and curl: a pairing by hand, the wrong person, an hour that
# passes, a result that is lost at first, one that arrives twice, and the way back.
#
#   API=http://127.0.0.1:4010 CONTROL_TOKEN=… examples/simulate.sh
#
# The mock prints both when it starts. Everything happens in a tenant of its own, which is deleted at the end. Each step
# says what came of it, and ends the script when something else comes of it.
set -euo pipefail
: "${API:=http://127.0.0.1:4010}" "${CONTROL_TOKEN:?is the control token that the mock printed}"

# api PATH BODY: calls the API; ANSWER is what it says.
api() { ANSWER=$(curl -sS "$API/v1$1" -H "Authorization: Bearer ${TOKEN:-}" -H 'Content-Type: application/json' -d "$2"); }
# mock METHOD PATH [BODY]: calls the control plane; a refusal ends the script.
mock() {
  ANSWER=$(curl -sS -X "$1" "$API/__mock/v1$2" -H "Authorization: Bearer $CONTROL_TOKEN" \
    -H 'Content-Type: application/json' ${TENANT:+-H "X-Mock-Tenant: $TENANT"} ${3:+-d "$3"})
  expect '"success":true'
}
# expect WORD: ends the script unless the last answer contains it.
expect() { [[ $ANSWER == *"$1"* ]] || stop "Expected $1 in: $ANSWER"; }
# field NAME: the first field of that name in the last answer, without its quotes.
field() {
  local pattern="\"$1\":\"?([^\",}]*)"
  [[ $ANSWER =~ $pattern ]] || stop "Expected a field $1 in: $ANSWER"
  echo "${BASH_REMATCH[1]}"
}
# arrived EVENT_ID TIMES: ends the script unless the webhook's endpoint got the event exactly so often.
arrived() {
  mock POST /clock/advance '{ "by_seconds": 0 }' # returns when everything that is due has happened
  mock GET /sinks/simulate
  local without=${ANSWER//"$1"/}
  local times=$(((${#ANSWER} - ${#without}) / ${#1}))
  ((times == $2)) || stop "Expected $1 to have arrived $2 times, and it did $times times: $ANSWER"
  say "the event arrived $times times"
}
# wait_for EVENT_TYPE FIELDS: waits until an event of that type happened whose data has these fields.
wait_for() { mock POST /wait "{ \"event_type\": \"$1\", \"where\": $2, \"timeout_ms\": 10000 }"; }
token() {
  api /auth/token "{ \"grant_type\": \"client_credentials\", \"client_id\": \"$CLIENT_ID\", \"client_secret\": \"$CLIENT_SECRET\" }"
  TOKEN=$(field access_token)
}
# challenge enroll/both|verify: CHALLENGE is the new challenge of user-4421.
challenge() {
  api "/$1" "{ \"external_user_id\": \"user-4421\", \"hardware_id\": \"$SCANNER\" }"
  CHALLENGE=$(field challenge_id)
}
say() { echo "   $1"; }
stop() {
  echo "$1" >&2
  exit 1
}

echo '0. A tenant whose clock stands still, and where nobody acts without being told'
mock POST /tenants
TENANT=$(field tenant_id)
CLIENT_ID=$(field client_id)
CLIENT_SECRET=$(field client_secret)
trap 'curl -sS -o /dev/null -X DELETE "$API/__mock/v1/tenants/$TENANT" -H "Authorization: Bearer $CONTROL_TOKEN"' EXIT
mock PATCH /settings '{ "auto_pair": false, "auto_present": false }'
mock PATCH /clock '{ "mode": "frozen" }'
START=$(field now)
mock POST /snapshots '{ "name": "start" }'
say "it is $START"

echo '1. Register a webhook and a device, and enter its code by hand'
token
FIRST_TOKEN=$TOKEN
api /webhooks '{ "name": "Simulation", "endpoint": "https://sink.mock.invalid/simulate",
  "events": ["device.paired", "enrollment.complete", "verification.complete"] }'
api /devices '{ "device_name": "Scanner-04", "location": "Main Entrance" }'
CODE=$(field pairing_code)
mock POST /scanners
SCANNER=$(field hardware_id)
mock POST "/scanners/$SCANNER/enter_pairing_code" "{ \"pairing_code\": \"$CODE\" }"
wait_for device.paired '{ "device_name": "Scanner-04" }'
expect "$SCANNER"
say "$CODE was entered on $SCANNER, which is $(field status)"

echo '2. Enroll both palms of somebody'
challenge enroll/both
mock POST "/scanners/$SCANNER/present_palm"
for palm in left right; do
  wait_for enrollment.complete "{ \"challenge_id\": \"$CHALLENGE\", \"palm_type\": \"$palm\" }"
  say "$(field palm_type) palm: $(field feature_id)"
done

echo '3. Verify them, but somebody else puts the palm on the scanner'
challenge verify
mock POST "/scanners/$SCANNER/present_palm" '{ "person": "user-7" }'
wait_for verification.complete "{ \"challenge_id\": \"$CHALLENGE\" }"
expect '"matched":false'
say "matched: $(field matched)"

echo '4. An hour passes: the token is dead, and a new one lives'
mock POST /clock/advance '{ "by_seconds": 3601 }'
say "it is $(field now)"
api /verify "{ \"external_user_id\": \"user-4421\", \"hardware_id\": \"$SCANNER\" }"
expect 'The access token expired'
say "$(field message)"
token

echo '5. A result is lost on the way, and comes when it is tried again'
mock POST /faults '{ "match": { "event_type": "verification.complete" }, "effect": { "type": "drop" }, "times": 1 }'
challenge verify
mock POST "/scanners/$SCANNER/present_palm"
wait_for verification.complete "{ \"challenge_id\": \"$CHALLENGE\" }"
expect '"matched":true'
EVENT=$(field event_id)
arrived "$EVENT" 0
mock POST /clock/advance '{ "to_next": true }'
arrived "$EVENT" 1

echo '6. A result arrives twice'
mock POST /faults '{ "match": { "event_type": "verification.complete" }, "effect": { "type": "duplicate" }, "times": 1 }'
challenge verify
mock POST "/scanners/$SCANNER/present_palm"
wait_for verification.complete "{ \"challenge_id\": \"$CHALLENGE\" }"
arrived "$(field event_id)" 2

echo '7. Back to where it began'
mock POST /snapshots/start/restore
mock GET /clock
expect "\"now\":\"$START\""
mock GET /users
expect '0 users'
TOKEN=$FIRST_TOKEN
api /devices '{ "device_name": "Scanner-04", "location": "Main Entrance" }'
expect "\"pairing_code\":\"$CODE\""
say "it is $START again, nobody is known, the first token lives, and a device gets the code $CODE"
echo 'Everything happened as it should.'
