import { expect, test } from "vitest";
import { cardField, routeCardNumbers } from "#app/record/party-card.ts";
import { rules } from "#tests/app/record/people.ts";

const route = (current: string | null, old: string | null) =>
  routeCardNumbers({ party_card_number: current, party_card_number_old: old }, rules);

test("a card number belongs to its generation by its length", () => {
  expect(cardField("988904041229", rules)).toBe("party_card_number");
  expect(cardField("90053596", rules)).toBe("party_card_number_old");
  expect(cardField("9005359", rules)).toBe(null);
});

test("a number in the wrong field moves when the right one is empty (V-ID-02)", () => {
  expect(route("4966 6666", null)).toEqual({
    party_card_number: null,
    party_card_number_old: "49666666",
    repairs: [{ from: "party_card_number", to: "party_card_number_old", value: "49666666" }],
  });
  expect(route(null, "988904041229")).toMatchObject({
    party_card_number: "988904041229",
    party_card_number_old: null,
  });
});

test("two numbers in each other's field change places", () => {
  const routed = route("90053596", "988904041229");
  expect(routed).toMatchObject({
    party_card_number: "988904041229",
    party_card_number_old: "90053596",
  });
  expect(routed.repairs).toHaveLength(2);
});

test("the old number written in both fields stays once", () => {
  expect(route("90053596", "90053596")).toMatchObject({
    party_card_number: null,
    party_card_number_old: "90053596",
  });
});

test("nothing moves onto another number, and nothing is lost (fault 70)", () => {
  expect(route("90053596", "81042216")).toEqual({
    party_card_number: "90053596",
    party_card_number_old: "81042216",
    repairs: [],
  });
  expect(route("9005359", null)).toMatchObject({ party_card_number: "9005359", repairs: [] });
  expect(route("", " ")).toEqual({
    party_card_number: null,
    party_card_number_old: null,
    repairs: [],
  });
});
