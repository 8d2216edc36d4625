"""Schemas: the committed files are what the models give, and the drafts meet the providers' strict rules."""

import json

import pytest
from fakes import drafts
from jsonschema import Draft202012Validator

from summarizer import resources, schemas
from summarizer.drafts import BriefDraft


def test_the_committed_files_are_what_the_models_give():
    assert not schemas.stale(), "run python -m summarizer.schemas --write"
    assert resources.names("schemas") == sorted(map(schemas.file_name, schemas.names()))


@pytest.mark.parametrize("name", schemas.names())
def test_every_file_is_a_schema(name):
    Draft202012Validator.check_schema(json.loads(schemas.text(name)))


def parts(schema):
    """Every schema inside a schema."""
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for inner in schema:
            yield from parts(inner)


@pytest.mark.parametrize("name", schemas.DRAFTS)
class TestStrictRules:
    """https://platform.openai.com/docs/guides/structured-outputs, "Supported schemas"."""

    def test_every_object_is_closed_and_requires_every_property(self, name):
        objects = [part for part in parts(schemas.schema(name)) if part.get("type") == "object"]
        assert objects
        for part in objects:
            assert part["additionalProperties"] is False
            assert sorted(part["required"]) == sorted(part["properties"])

    def test_nothing_has_a_default_and_nothing_stands_beside_a_reference(self, name):
        for part in parts(schemas.schema(name)):
            assert "default" not in part
            assert "$ref" not in part or len(part) == 1

    def test_only_supported_keywords_are_used(self, name):
        known = {
            "$defs", "$ref", "additionalProperties", "anyOf", "description", "enum", "items", "maxItems", "minItems",
            "properties", "required", "title", "type",
        }  # fmt: skip
        names_of_properties = {"properties", "$defs"}
        for part in parts(schemas.schema(name)):
            if not isinstance(part.get("type", ""), str):
                continue  # a map from names to schemas
            inner = [value for key, value in part.items() if key in names_of_properties]
            assert all(isinstance(value, dict) for value in inner)
        keywords = set()
        stack = [schemas.schema(name)]
        while stack:
            part = stack.pop()
            keywords |= part.keys()
            for key in names_of_properties & part.keys():
                stack += part[key].values()
            if "items" in part:
                stack.append(part["items"])
            stack += part.get("anyOf", [])
        assert keywords <= known


def test_a_draft_validates_and_a_draft_with_a_field_too_many_does_not():
    validator = Draft202012Validator(schemas.schema("brief-draft"))
    assert validator.is_valid(drafts.brief())
    assert BriefDraft.model_validate(drafts.brief())
    assert not validator.is_valid(drafts.brief(language="en"))


def test_an_unknown_name_is_a_key_error():
    with pytest.raises(KeyError):
        schemas.schema("breif")
